package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.rule.ClientMerge;
import hug.store.Backup;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Merges two clients into one. */
final class MergeCommand implements Command {
  private static final Parameter<String> OTHER =
      parameter("OTHER", word -> word, "Duplicate to merge into CLIENT").among(Values.Live.CLIENTS);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Show what would be merged, and change nothing");

  @Override
  public Syntax syntax() {
    return command("merge", "Merge two clients; nothing is lost")
        .example("hug merge 3 22", "merge a pair that is the same client")
        .example("hug dupes", "list likely duplicates")
        .note(
            "CLIENT gets the touches, promises and everything else of OTHER, including tags, phone"
                + " numbers and addresses. The name of OTHER becomes an alias. If both have a value"
                + " where only one is possible, that of CLIENT is kept and the other goes into the"
                + " note. Of two windows, the shorter one is kept. hug undo separates the two"
                + " again.")
        .note(
            "People who share a phone number can look like duplicates, so check both cards"
                + " before you merge.")
        .with(ClientParameter.CLIENT)
        .with(OTHER)
        .with(DRY_RUN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var kept = session.clientSurely(given.get(ClientParameter.CLIENT));
    var gone = session.clientSurely(given.get(OTHER));
    if (kept.id() == gone.id()) {
      throw Failure.usage(
          "cannot merge " + kept + " with itself", "list likely duplicates with: hug dupes");
    }
    var one = session.evaluator().verdict(kept).client();
    var other = session.evaluator().verdict(gone).client();
    int touches = book.touches().of(gone).size();
    int matters = book.matters().of(gone).size();
    var what =
        gone
            + " into "
            + kept
            + ", with "
            + touches
            + (touches == 1 ? " touch" : " touches")
            + (matters == 0 ? "" : " and " + matters + (matters == 1 ? " record" : " records"))
            + ".";
    if (given.has(DRY_RUN)) {
      return Result.said("Would merge " + what);
    }
    return book.change(
        Backup.Reason.MERGE,
        () -> {
          book.merge(ClientMerge.of(one, other, session.today()), gone.id(), session.today());
          return Result.said("Merged " + what);
        });
  }
}
