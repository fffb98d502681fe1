package hug.command.safety;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Book;
import hug.store.backup.Safekeeping;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Erases a client for good, because they asked. */
final class ForgetCommand implements Command {
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Whom to forget.").among(Values.Live.CLIENTS).atMostOnce();
  private static final Option<Boolean> BACKUPS =
      flag("--backups", "Rewrite the backups beside the book, so that they forget as well.");
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be erased, and do nothing.");

  @Override
  public Syntax syntax() {
    return command("forget", "Erase a client for good, because they asked; this has no undo.")
        .example("hug export client jim -o jim.json", "first hand over what is known, if asked to")
        .example("hug forget jim", "erase Jim; says which backups still have him")
        .example("hug forget --backups", "have the backups forget whom the book forgot")
        .note(
            "Erases the client, their touches, promises, complaints and everything else, what the log"
                + " kept of them, and their words in the search index; the file is rewritten, so"
                + " that nothing is left in it. If they were once merged with another client, what"
                + " the other card held of them meanwhile is erased too. The log still shows that"
                + " steps were made, but not about whom, and such steps cannot be undone. A backup"
                + " that you restore later forgets them again.")
        .note(
            "Files around the book that may still contain the client are listed: copies, sealed"
                + " backups, unfinished files, drafts, the history of hug shell. Copies elsewhere"
                + " are yours to delete.")
        .note("To stop contacting a client without erasing them, use hug quiet.")
        .with(CLIENT)
        .with(BACKUPS, DRY_RUN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(CLIENT) && !given.has(BACKUPS)) {
      throw Failure.usage("forget needs CLIENT: whom?", "see: hug help forget");
    }
    var book = session.book();
    var lines = new ArrayList<String>();
    if (given.has(CLIENT)) {
      var client = client(given.find(CLIENT).orElseThrow(), session);
      int touches = book.touches().of(client).size();
      int matters = book.matters().of(client).size();
      var what =
          client
              + ", with "
              + touches
              + (touches == 1 ? " touch" : " touches")
              + (matters == 0 ? "" : " and " + matters + (matters == 1 ? " matter" : " matters"));
      if (given.has(DRY_RUN)) {
        return Result.said("Would forget " + what + ", for good.");
      }
      confirm(what, session);
      var obstacle = new Safekeeping(book).forget(client.id());
      lines.add("Forgot " + what + ".");
      obstacle.ifPresent(failure ->
          lines.add("The file was not written anew, as it should be: " + failure.getMessage()));
    }
    var remains = new Safekeeping(book).remains();
    lines.addAll(backups(given, book, remains.copies()));
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

  /** A client, or one whom only the log knows, since adding them was taken back. */
  private static ClientRef client(String text, Session session) {
    try {
      return session.clientSurely(text);
    } catch (Failure unknown) {
      var digits = text.startsWith("#") ? text.substring(1) : text;
      return Optional.of(digits)
          .filter(number -> number.matches("[0-9]{1,18}"))
          .map(Long::valueOf)
          .filter(number -> session.book().directory().mergedInto(number).isEmpty())
          .flatMap(session.book().log()::client)
          .orElseThrow(() -> unknown);
    }
  }

  private static void confirm(String what, Session session) {
    if (session.person().canBeAsked()
        && !session.person().agrees("Forget " + what + ", for good? Type yes: ")) {
      throw Failure.refused("nothing was forgotten");
    }
  }

  private static List<String> backups(Arguments given, Book book, List<Path> holding) {
    var lines = new ArrayList<String>();
    if (holding.isEmpty()) {
      lines.add("No backup contains a forgotten client.");
    } else if (given.has(DRY_RUN) || !given.has(BACKUPS)) {
      lines.add("These backups still contain forgotten clients:");
      holding.forEach(backup -> lines.add("  " + backup));
      lines.add("To erase them there too: hug forget --backups");
    } else {
      int rewritten = 0;
      for (var backup : holding) {
        try {
          new Safekeeping(book).forgetIn(backup);
          rewritten++;
        } catch (Failure failure) {
          lines.add("Not rewritten; delete it: " + backup + " (" + failure.getMessage() + ")");
        }
      }
      lines.add("Rewrote " + (rewritten == 1 ? "1 backup." : rewritten + " backups."));
    }
    return lines;
  }
}
