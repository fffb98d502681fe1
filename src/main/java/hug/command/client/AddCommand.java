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

/** Puts a new client in the book. */
final class AddCommand implements Command {
  private static final Parameter<String> NAME =
      parameter("NAME", InputText::name, "The client: a person or a business");
  private static final Option<Boolean> FORCE =
      flag("--force", "Add a second client of a name that is there already");

  @Override
  public Syntax syntax() {
    return command("add", "Put a new client in the book")
        .example("hug add \"Jim Halpert\" --phone 555-0101", "a client, with a number to call")
        .example("hug add Margo --tag vip --every 1m", "one to call every month")
        .note("The first client that you add makes the book.")
        .with(NAME)
        .with(ClientOptions.OPTIONS)
        .with(FORCE);
  }

  /** Fails where a client of that name is there. */
  static void refuseSecond(Book book, String name) {
    var same = book.directory().named(name);
    if (!same.isEmpty()) {
      throw Failure.refused(
          "there is a client called " + same.getFirst() + " already",
          "change them with: hug edit "
              + same.getFirst().id()
              + ", or have two of that name with --force");
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
