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

/** Makes one client of two. */
final class MergeCommand implements Command {
  private static final Parameter<String> OTHER =
      parameter("OTHER", word -> word, "Who is the same person, and goes")
          .among(Values.Live.CLIENTS);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be done, and do nothing");

  @Override
  public Syntax syntax() {
    return command("merge", "Make one client of two; all of both is kept")
        .example("hug merge 4 17", "client 17 becomes part of client 4")
        .example("hug dupes", "who may be one and the same")
        .note(
            "Touches, promises and all else of the second hang on the first afterwards, who also"
                + " gets the tags, numbers and addresses; the other name becomes an alias. Where"
                + " both have something of which there can be only one, the first one's stays, and"
                + " the other goes into the note; of two windows, the shorter one. hug undo makes"
                + " two of them again.")
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
      throw Failure.usage(kept + " is one already", "name two clients, such as by their numbers");
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
            + (matters == 0 ? "" : " and " + matters + (matters == 1 ? " matter" : " matters"))
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
