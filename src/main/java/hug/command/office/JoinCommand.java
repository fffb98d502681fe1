package hug.command.office;

import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OfficeLink;
import hug.command.Passphrase;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;

/** Gets a book that others share. */
final class JoinCommand implements Command {
  private static final Parameter<String> URL =
      parameter("URL", word -> word, "Address that hug share printed");

  @Override
  public Syntax syntax() {
    return command("join", "Get the book that your office shares, and sync with it")
        .example("hug join postgresql://bo@db.example.com/office", "get the office's book")
        .example(
            "hug join postgresql://bo@db.example.com/office --db ~/office.db",
            "get it next to a book of your own")
        .note(
            "hug asks for the office's passphrase once, and keeps the key in ~/.config/hug/keys,"
                + " where only you can read it. The copy of the book is checked before it appears,"
                + " and no book is ever overwritten. To bring clients of an older book of yours,"
                + " import its export afterwards.")
        .note(
            "If the passphrase of the office was changed, or the key on this computer is lost, join"
                + " again: the book stays, and only the key is renewed.")
        .with(URL)
        .with(Passphrase.FILE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("--sample does not apply to join");
    }
    try (var place = OfficeLink.open(given.get(URL), session)) {
      return new Result.Words(new NewMember(place, given, session).run());
    }
  }
}
