package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ClientOptions;
import hug.command.Command;
import hug.command.Days;
import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.InputText;
import hug.output.Result;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;

/** Adds a client to the book. */
final class AddCommand implements Command {
  private static final Parameter<String> NAME =
      parameter("NAME", InputText::name, "Name of a person or a business");
  private static final Option<Boolean> FORCE =
      flag("--force", "Allow a name that another client already has");

  @Override
  public Syntax syntax() {
    return command("add", "Add a client to the book")
        .example("hug add \"Jim Halpert\" --phone 555-0101", "add a client with a phone number")
        .example(
            "hug add \"Bell Books\" --tag vip --every 1m", "add a business to contact every month")
        .note("The first client you add creates the book.")
        .with(NAME)
        .with(ClientOptions.OPTIONS)
        .with(FORCE);
  }

  /** Fails if a client of that name exists. */
  static void refuseSecond(Book book, String name) {
    var same = book.directory().named(name);
    if (!same.isEmpty()) {
      throw Failure.refused(
          "a client called " + same.getFirst() + " already exists",
          "change that client with: hug edit "
              + same.getFirst().id()
              + ", or add --force to have two of that name");
    }
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.bookToBegin();
    var client =
        ClientOptions.said(given, 0, session).apply(Client.named(given.get(NAME), session.today()));
    return book.change(() -> {
      if (!given.has(FORCE)) {
        refuseSecond(book, client.name());
      }
      var added = new ClientRef(book.clients().add(client), client.name());
      var verdict = session.evaluator().verdict(added);
      return Result.said(
          "Added "
              + added
              + (verdict.isDue(session.today()) ? ". Due since " : ". Due on ")
              + Days.date(verdict.dueOn(), session.today())
              + ".");
    });
  }
}
