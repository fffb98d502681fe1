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

/** Erases a client for good, because they asked. */
final class ForgetCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom to forget").among(Values.Live.CLIENTS).atMostOnce();
  private static final Option<Boolean> BACKUPS =
      flag("--backups", "Rewrite the backups beside the book, so that they forget as well");
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be erased, and do nothing");

  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask; needs the exact name or number of the client");

  @Override
  public Syntax syntax() {
    return command("forget", "Erase a client for good, because they asked; this has no undo")
        .example("hug export client jim -o jim.json", "first hand over what is known, if asked to")
        .example("hug forget jim", "erase Jim; says which backups still have him")
        .example("hug forget 12 --yes", "in a script, where nobody can be asked")
        .example("hug forget --backups", "have the backups forget whom the book forgot")
        .note(
            "Erases the client, their touches, promises, complaints and everything else, what the"
                + " log kept of them, and their words in the search index; the file is rewritten,"
                + " so that nothing is left in it. If they were once merged with another client,"
                + " what the other card held of them meanwhile is erased too. The log still shows"
                + " that steps were made, but not about whom, and such steps cannot be undone. A"
                + " backup that you restore later forgets them again.")
        .note(
            "Files around the book that may still contain the client are listed: copies, sealed"
                + " backups, unfinished files, drafts, the history of hug shell. Copies elsewhere"
                + " are yours to delete.")
        .note("To stop contacting a client without erasing them, use hug quiet.")
        .with(CLIENT)
        .with(BACKUPS, DRY_RUN, YES);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(CLIENT) && !given.has(BACKUPS)) {
      throw Failure.usage("forget needs CLIENT: whom?", "see: hug help forget");
    }
    var book = session.book();
    var lines = new ArrayList<String>();
    if (given.has(CLIENT)) {
      var erasure = Erasure.of(given.find(CLIENT).orElseThrow(), session);
      if (given.has(DRY_RUN)) {
        return Result.said("Would forget " + erasure.inWords() + ", for good.");
      }
      erasure.requireConsent(given.has(YES), session);
      var obstacle = new Safekeeping(book).forget(erasure.client().id());
      lines.add("Forgot " + erasure.inWords() + ".");
      obstacle.ifPresent(failure ->
          lines.add("The file was not written anew, as it should be: " + failure.getMessage()));
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
      lines.add("These files may still contain forgotten clients; delete those you do not need:");
      others.forEach(file -> lines.add("  " + file));
    }
    return new Result.Words(List.copyOf(lines));
  }
}
