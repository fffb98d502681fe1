package hug.command.office;

import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Sync;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Sends what was done in a shared book, and gets what others did. */
final class SyncCommand implements Command {
  private static final int SOMETHING_TO_LOOK_AT = 3;

  private static final Option<Boolean> WATCH =
      flag("--watch", "Go on until you press Ctrl-C, and sync whenever something is new");
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Show how much would be sent and received, and change nothing");
  private static final Option<Boolean> EXIT_CODE =
      flag("--exit-code", "Exit with status 3 after a clash, or if a step could not be sent");

  @Override
  public Syntax syntax() {
    return command("sync", "Send your changes to the office, and get those of others")
        .example("hug sync", "send and receive")
        .example("hug sync --dry-run", "see how much is waiting")
        .example("hug sync --watch", "stay in sync until you press Ctrl-C")
        .note(
            "What others did comes first, and your steps since then are done again after it. What"
                + " both added is kept, and so are changes of different fields. If two people"
                + " changed the same field, the later one stands; the clash is shown here and in"
                + " hug log --clashes, and hug undo reverts it. If a client or another record"
                + " of yours gets a new number, hug says which, and the old number is explained for"
                + " 30 days.")
        .note(
            "Other commands never wait for the network. With hug config sync auto, each change"
                + " starts a sync in the background, at most once a minute. If it is cut off at any"
                + " moment, the next sync ends it, and nothing is sent twice.")
        .with(WATCH, DRY_RUN, EXIT_CODE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("--sample does not apply to sync");
    }
    if (given.has(WATCH)) {
      if (given.has(DRY_RUN) || given.has(EXIT_CODE)) {
        throw Failure.usage("--watch cannot be used with --dry-run or --exit-code");
      }
      return new SyncWatch(session).run();
    }
    session.progress().going("Syncing");
    try (var link = OfficeLink.of(session)) {
      if (given.has(DRY_RUN)) {
        var preview = new Sync(session.book(), link.line(), link.sealed()).preview();
        return Result.said(
            "Would send " + preview.sent() + " and receive " + preview.received() + ".");
      }
      var text = new SyncText(session, new SyncRun(link, session).run());
      boolean isMarked = given.has(EXIT_CODE) && text.isToLookAt();
      return new Result.Words(text.lines(), isMarked ? SOMETHING_TO_LOOK_AT : 0);
    }
  }
}
