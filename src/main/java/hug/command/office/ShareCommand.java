package hug.command.office;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OfficeLink;
import hug.command.OutputOptions;
import hug.command.Passphrase;
import hug.command.Session;
import hug.line.Member.May;
import hug.model.Failure;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.List;

/** Shares the book with other computers, and shows who has it. */
final class ShareCommand implements Command {
  private static final Parameter<String> URL =
      parameter("URL", word -> word, "Database to share it in; omit to list who has the book")
          .atMostOnce();
  private static final Option<String> INVITE =
      option("--invite", "ROLE", word -> word)
          .means("Let a person join")
          .details(
              "ROLE is the name that they use at the server. It is created there if it does not"
                  + " exist and you may create roles.");
  private static final Option<May> MAY =
      option("--may", "RIGHTS", May::of)
          .means("Rights of the person: read, write or keep")
          .details(
              "With read, they get what others do. With write, they also send what they do. With"
                  + " keep, they also invite and remove people.")
          .among(new Values.Words(List.of("read", "write", "keep")))
          .defaultsTo("write");
  private static final Option<String> REMOVE =
      option("--remove", "ROLE", word -> word)
          .means("Remove a person, and use a new key from here on")
          .details(
              "They keep the book as it was at their last sync. You choose a new passphrase, and"
                  + " everyone else types it once: hug join URL.");
  private static final Option<Boolean> NEW_PASSPHRASE =
      flag("--new-passphrase", "Choose a new passphrase, and use a new key from here on");

  @Override
  public Syntax syntax() {
    return command("share", "Share this book with other computers, or list who has it")
        .example("hug share postgresql://ana@db.example.com/office", "share the book of an office")
        .example("hug share --invite bo", "let Bo join, and print what to type there")
        .example("hug share", "list the computers, and how far behind each is")
        .example("hug share --remove bo", "remove Bo, who has left")
        .note(
            "Every computer keeps the whole book and works without a network. Their changes meet"
                + " in a PostgreSQL database when someone runs hug sync. They are encrypted with a"
                + " key that never leaves your computers unencrypted, so the server sees"
                + " numbers, sizes and times, but no names. Anyone who joins types the"
                + " passphrase that you choose here; without it nobody can read what is there, and"
                + " nobody can recover it.")
        .note(
            "The book is checked and backed up first. If the server was lost, share the book again"
                + " from the computer that has the newest one; the others go on with hug"
                + " sync.")
        .with(URL)
        .with(INVITE, MAY, REMOVE, NEW_PASSPHRASE, Passphrase.FILE)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("--sample does not apply to share");
    }
    if (given.has(MAY) && !given.has(INVITE)) {
      throw Failure.usage("--may needs --invite");
    }
    int wanted = (given.has(URL) ? 1 : 0) + (given.has(INVITE) ? 1 : 0);
    wanted += (given.has(REMOVE) ? 1 : 0) + (given.has(NEW_PASSPHRASE) ? 1 : 0);
    if (wanted > 1) {
      throw Failure.usage("use one of URL, --invite, --remove and --new-passphrase at a time");
    }
    if (given.has(URL)) {
      return new Result.Words(new NewOffice(given, session).at(given.find(URL).orElseThrow()));
    }
    try (var link = OfficeLink.of(session)) {
      if (given.has(INVITE)) {
        var may = given.find(MAY).orElse(May.WRITE);
        return new Result.Words(
            new People(link, session).invited(given.find(INVITE).orElseThrow(), may));
      }
      return given.has(REMOVE) || given.has(NEW_PASSPHRASE)
          ? new Result.Words(new People(link, session).locked(given.find(REMOVE), given))
          : OfficeList.of(link, session);
    }
  }
}
