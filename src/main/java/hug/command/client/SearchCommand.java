package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.ListOptions;
import hug.command.Marked;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.store.SearchIndex;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.ArrayList;

/** What was written of clients, found by any part of a word. */
final class SearchCommand implements Command {
  private static final int SHORTEST = 3;
  private static final int UNLESS_SAID = 20;
  private static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Words, or parts of them; all must be there.").repeated();
  private static final Option<Integer> LIMIT =
      option("--limit", "N", ListOptions::count)
          .means("List at most N; 20 unless said.")
          .orElse(UNLESS_SAID);

  @Override
  public Syntax syntax() {
    return command("search", "Find words in names, notes, facts, promises and all else.")
        .example("hug search album", "who spoke of an album, the best first")
        .example("hug search mull quote", "both, in one note; accents do not matter")
        .with(TEXT)
        .with(LIMIT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var words = new ArrayList<String>();
    for (var word : String.join(" ", given.all(TEXT)).strip().split("\\s+")) {
      if (word.codePointCount(0, word.length()) < SHORTEST) {
        throw Failure.usage(
            word.isEmpty()
                ? "search needs TEXT: what?"
                : "\"" + word + "\" is too short to look for; give three letters or more");
      }
      words.add(word);
    }
    return Result.listed(
        Table.of(
            session.book().found().with(words, given.get(LIMIT)),
            Column.<SearchIndex.Hit>column("client", hit -> hit.client().name()).yieldsLast(),
            column("in", SearchIndex.Hit::kind),
            column("on", SearchIndex.Hit::on),
            Column.<SearchIndex.Hit>column("text", hit -> Marked.in(hit.text(), words))
                .yieldsFirst(),
            column("id", (SearchIndex.Hit hit) -> isMatter(hit) ? hit.number() : null),
            column("client_id", (SearchIndex.Hit hit) -> hit.client().id())),
        "Nothing found. Fewer letters find more.");
  }

  /** Whether it has a number that other commands take. */
  private static boolean isMatter(SearchIndex.Hit hit) {
    return !hit.kind().equals("touch") && !hit.kind().equals("client");
  }
}
