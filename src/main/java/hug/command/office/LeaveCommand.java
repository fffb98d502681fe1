package hug.command.office;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OfficeLink;
import hug.command.Session;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes a shared book one's own again. */
final class LeaveCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("leave", "Stop sharing this book; it stays here as your own")
        .example("hug leave", "keep the book, and stop syncing it")
        .note(
            "Nothing is deleted but the office's key on this computer. The office keeps what was"
                + " sent, and this book keeps all it has. Run hug sync first if others should have"
                + " your latest changes.");
  }

  @Override
  public Result run(Arguments given, Session session) {
    var known = OfficeLink.known(session);
    var book = session.book();
    long unsent = book.sharing().newest() - known.shared();
    book.note(() -> {
      book.sharing().leave();
      return null;
    });
    OfficeLink.keyFile(UUID.fromString(known.book()), session).delete();
    var lines = new ArrayList<String>();
    lines.add("This book is your own again, with everything in it. Nothing is sent any more.");
    if (unsent > 0) {
      lines.add(
          (unsent == 1 ? "1 change was" : unsent + " changes were")
              + " never sent, so only this book has "
              + (unsent == 1 ? "it." : "them."));
    }
    lines.add(
        "The office keeps what it has. To be taken off its list, ask for: hug share --remove ROLE");
    return new Result.Words(List.copyOf(lines));
  }
}
