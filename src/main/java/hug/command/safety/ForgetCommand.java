package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.backup.Safekeeping;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** Erases a client for good. */
final class ForgetCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Client to forget").among(Values.Live.CLIENTS).atMostOnce();
  private static final Option<Boolean> BACKUPS = flag("--backups", "Erase from the backups, too");
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Show what would be erased, and change nothing");

  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask for confirmation")
          .details("CLIENT must then be the exact name or the number.");

  @Override
  public Syntax syntax() {
    return command("forget", "Erase a client for good; this cannot be undone")
        .example(
            "hug export client jim -o jim.json",
            "export a copy of Jim's data first, if he asked for it")
        .example("hug forget jim", "erase Jim, and list backups that contain him")
        .example("hug forget 12 --yes", "erase client 12 from a script")
        .example("hug forget --backups", "erase forgotten clients from the backups")
        .note(
            "hug forget erases the client, their touches, promises, complaints and everything else,"
                + " including the log and the search index. The file is rewritten so that no traces"
                + " remain. If the client was once merged with another, their data on the other"
                + " card is erased too. The log still shows that steps were made, but not for which"
                + " client, and such steps cannot be undone. If you restore an older backup, hug"
                + " forgets the client again.")
        .note(
            "Files around the book that may still contain the client are listed: copies, encrypted"
                + " backups, unfinished files, drafts and the history of hug shell. Copies"
                + " elsewhere are yours to delete.")
        .note("To stop contacting a client without erasing them, use hug quiet.")
        .with(CLIENT)
        .with(BACKUPS, DRY_RUN, YES);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(CLIENT) && !given.has(BACKUPS)) {
      throw Failure.usage("forget needs a CLIENT or --backups", "for example: hug forget jim");
    }
    var book = session.book();
    var lines = new ArrayList<String>();
    if (given.has(CLIENT)) {
      var erasure = Erasure.of(given.find(CLIENT).orElseThrow(), session);
      if (given.has(DRY_RUN)) {
        return Result.said("Would erase " + erasure.inWords() + ".");
      }
      erasure.requireConsent(given.has(YES), session);
      var obstacle = new Safekeeping(book).forget(erasure.client().id());
      lines.add("Erased " + erasure.inWords() + ".");
      if (book.sharing().office().isPresent()) {
        lines.add(
            "Run hug sync; the other computers erase it at their next sync. hug share lists those"
                + " that have not yet.");
      }
      obstacle.ifPresent(failure ->
          lines.add(
              "Traces may remain, because the file was not rewritten: " + failure.getMessage()));
    }
    var remains = new Safekeeping(book).remains();
    lines.addAll(
        BackupsOfForgotten.lines(
            remains.copies(), given.has(BACKUPS) && !given.has(DRY_RUN), book));
    var others = new ArrayList<>(remains.others());
    if (!session.whereabouts().isSample()) {
      others.addAll(session.person().state().swept());
    }
    if (!others.isEmpty()) {
      lines.add("These files may still contain erased clients; delete those you do not need:");
      others.forEach(file -> lines.add("  " + file));
    }
    return new Result.Words(List.copyOf(lines));
  }
}
