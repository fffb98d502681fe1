package hug.store;

import hug.model.Folded;
import hug.model.KeptRule;
import hug.model.Window;
import java.util.List;
import java.util.Optional;

/** The rules in a book: at most one for each tag, and one for everyone. */
public final class Rules {
  /** The key of the rule for everyone; no tag has it, for a tag is not empty. */
  private static final String EVERYONE = "";

  private static final String ALL =
      """
      select tag, every, lapse
      from rule
      order by key = '', key
      """;
  private static final String SET =
      """
      insert into rule (tag, key, every, lapse)
      values (?, ?, ?, ?)
      on conflict (key) do update
      set tag = excluded.tag, every = excluded.every, lapse = excluded.lapse
      """;

  private static final String COVERED =
      """
      select client
      from tag
      where key = ?
      """;

  private final Sqlite sqlite;
  private final Stale stale;

  Rules(Sqlite sqlite, Stale stale) {
    this.sqlite = sqlite;
    this.stale = stale;
  }

  /** All rules, the one for everyone last. */
  public List<KeptRule> all() {
    return sqlite.all(
        ALL,
        row ->
            new KeptRule(
                row.maybeText(), Window.parse(row.text()), row.maybeText().map(Window::parse)));
  }

  /** Keeps the rule, instead of the one for the same tag or for everyone. */
  public void set(KeptRule rule) {
    sqlite.change(SET, rule.tag(), key(rule.tag()), rule.window(), rule.lapse());
    outdate(rule.tag());
  }

  /** Removes the rule for that tag, or for everyone; false if there was none. */
  public boolean remove(Optional<String> tag) {
    outdate(tag);
    return sqlite.change("delete from rule where key = ?", key(tag)) > 0;
  }

  private void outdate(Optional<String> tag) {
    if (tag.isEmpty()) {
      stale.addAll();
    } else {
      sqlite.all(COVERED, Row::number, key(tag)).forEach(stale::add);
    }
  }

  private static String key(Optional<String> tag) {
    return tag.map(Folded::of).orElse(EVERYONE);
  }
}
