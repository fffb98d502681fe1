package hug.store;

import hug.store.Field.Type;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Brings together two changes of one row, field by field. Where both changed the same field, the
 * later change wins, but nothing is lost: lists keep what each side added, a client's note keeps
 * both texts, and of other fields both values are kept as a clash. Quiet wins, because nobody is
 * called who asked not to be, and so does a complaint that is open again.
 */
final class ThreeWay {
  /** A changed field that somebody else had changed, too; values are JSON. */
  record Conflict(
      String field, Optional<String> was, Optional<String> theirs, Optional<String> mine) {}

  /** The row as it becomes. */
  record Outcome(String image, List<Conflict> conflicts) {
    /** The same without another name, which somebody else has now. */
    Outcome without(String name, Sqlite sqlite, String theirs) {
      var all = new ArrayList<>(conflicts);
      all.add(
          new Conflict(
              name,
              Optional.empty(),
              sqlite.one(MEMBER, Row::text, theirs, name),
              sqlite.one(MEMBER, Row::text, image, name)));
      return new Outcome(sqlite.one(OLD_NAME, Row::text, image, theirs).orElseThrow(), all);
    }
  }

  private static final String MEMBER = "select ? -> ?";
  private static final String OLD_NAME =
      """
      select json_set(?1, '$.name', ?2 ->> 'name', '$.key', ?2 ->> 'key')
      """;

  private record Member(
      String name, Optional<String> base, Optional<String> mine, Optional<String> theirs) {
    boolean isMine() {
      return mine.isPresent() && !mine.equals(base);
    }

    boolean isTheirs() {
      return !theirs.equals(base);
    }
  }

  /** Fields that make sense only together. */
  private static final List<Set<String>> UNITS =
      List.of(
          Set.of("name", "key"),
          Set.of("channel", "answered", "inbound", "counts"),
          Set.of("next", "next_about"),
          Set.of("referred_by", "referral"));

  private static final String MEMBERS =
      """
      select key, ?1 -> fullkey, ?2 -> fullkey, ?3 -> fullkey
      from json_each(?3)
      """;

  /** A list (?3) after what was added to another (?1) and taken from it (?2). */
  private static final String UNION =
      """
      with kept (element) as (
        select value
        from json_each(?3)
        where value not in (select value from json_each(?1))
          or value in (select value from json_each(?2))
      )
      select json_group_array(json(element))
      from (
        select element from kept
        union all
        select value
        from json_each(?2)
        where value not in (select value from json_each(?1))
          and value IDENTITY not in (select element IDENTITY from kept))
      """;

  private static final String NOTES =
      """
      select json_quote(
        case
          when ?1 ->> '$' <> '' and instr(?2 ->> '$', ?1 ->> '$') = 1
            then (?3 ->> '$') || substr(?2 ->> '$', length(?1 ->> '$') + 1)
          else trim((?3 ->> '$') || char(10) || (?2 ->> '$'), char(10))
        end)
      """;

  private static final String NULL = "null";

  private final Sqlite sqlite;
  private final LoggedTable kind;
  private final List<Conflict> conflicts = new ArrayList<>();

  ThreeWay(Sqlite sqlite, LoggedTable kind) {
    this.sqlite = sqlite;
    this.kind = kind;
  }

  /**
   * The row after both changes.
   *
   * @param base its image before both; an empty object if both added it
   * @param mine its image after the later change alone
   * @param theirs its image now, after the earlier change
   */
  Outcome of(String base, String mine, String theirs) {
    var members = new LinkedHashMap<String, Member>();
    for (var member : sqlite.all(MEMBERS, ThreeWay::member, base, mine, theirs)) {
      members.put(member.name(), member);
    }
    var image = new StringJoiner(",", "{", "}");
    members.forEach((name, member) ->
        image.add('"' + name + "\":" + value(member, unit(name, members), theirs).orElse(NULL)));
    return new Outcome(image.toString(), List.copyOf(conflicts));
  }

  private static Member member(Row row) {
    return new Member(row.text(), row.maybeText(), row.maybeText(), row.maybeText());
  }

  /** A field and those that make sense only with it. */
  private List<Member> unit(String name, Map<String, Member> members) {
    if (kind == LoggedTable.RULE) {
      return List.copyOf(members.values());
    }
    for (var unit : UNITS) {
      if (unit.contains(name) && members.keySet().containsAll(unit)) {
        return unit.stream().map(members::get).toList();
      }
    }
    return List.of(members.get(name));
  }

  private Optional<String> value(Member member, List<Member> unit, String theirs) {
    if (unit.stream().noneMatch(Member::isMine)) {
      return member.theirs();
    }
    if (unit.stream().noneMatch(Member::isTheirs)) {
      return member.mine().or(member::theirs);
    }
    if (member.mine().isEmpty() || member.mine().equals(member.theirs())) {
      return member.theirs();
    }
    var value = together(member, theirs);
    if (!isBoth(member) && isShown(member)) {
      conflicts.add(new Conflict(member.name(), member.base(), member.theirs(), member.mine()));
    }
    return value;
  }

  /** Whether nothing of either side is lost. */
  private boolean isBoth(Member member) {
    return isList(member) || isNoteOfClient(member) || !member.isMine() || !member.isTheirs();
  }

  private boolean isList(Member member) {
    return kind.declaration().member(member.name()).type() == Type.LIST;
  }

  private boolean isNoteOfClient(Member member) {
    return kind == LoggedTable.CLIENT && member.name().equals("note");
  }

  private boolean isShown(Member member) {
    return kind.declaration().member(member.name()).label().isPresent();
  }

  private Optional<String> together(Member member, String theirs) {
    var values =
        new Object[] {
          member.base().orElse(NULL), member.mine().orElse(NULL), member.theirs().orElse(NULL)
        };
    if (isList(member)) {
      return sqlite.one(UNION.replace("IDENTITY", identity(member)), Row::text, values);
    }
    if (isNoteOfClient(member)) {
      return sqlite.one(NOTES, Row::text, values);
    }
    boolean isQuiet = kind == LoggedTable.CLIENT && member.name().equals("quiet");
    boolean isComplaint =
        kind == LoggedTable.MATTER
            && member.name().equals("ended")
            && sqlite.one("select ? ->> 'kind' = 'complaint'", Row::flag, theirs).orElse(false);
    if (isQuiet && member.mine().equals(Optional.of(NULL))) {
      return member.theirs();
    }
    if (isComplaint && member.theirs().equals(Optional.of(NULL))) {
      return member.theirs();
    }
    return member.mine();
  }

  /** SQL for the part of a list's element that must be unique. */
  private String identity(Member member) {
    var rows = kind.declaration().member(member.name()).rows().orElseThrow();
    return switch (rows.columns()) {
      case "value, key", "name, key" -> "->> 1";
      case "value, label" -> "";
      default -> "->> 0";
    };
  }
}
