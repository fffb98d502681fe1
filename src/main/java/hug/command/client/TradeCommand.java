package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** What clients in business sell, or what they look for. */
final class TradeCommand implements Command {
  private final Matter.Sort sort;

  private TradeCommand(Matter.Sort sort) {
    this.sort = sort;
  }

  static Command offers() {
    return new TradeCommand(Matter.Sort.OFFER);
  }

  static Command needs() {
    return new TradeCommand(Matter.Sort.NEED);
  }

  private String name() {
    return sort + "s";
  }

  @Override
  public Syntax syntax() {
    boolean isOffer = sort == Matter.Sort.OFFER;
    return command(
            name(),
            isOffer
                ? "Note what a client in business sells; alone, list it."
                : "Note what a client looks for; alone, list it.")
        .example(
            isOffer ? "hug offers jim printing" : "hug needs margo a printer for cards",
            "hug match then finds who fits")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.TEXT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(MatterParameters.CLIENT)) {
      return listed(session);
    }
    var book = session.book();
    var client = MatterParameters.client(given, session, name());
    var matter =
        Matter.noted(
            client,
            sort,
            MatterParameters.text(given, session, name()),
            session.today(),
            session.staff());
    return book.change(() -> MatterParameters.noted(session, matter, book.matters().add(matter)));
  }

  private Result listed(Session session) {
    session.book().hold();
    return Result.listed(
        Table.of(
            session.book().matters().ofSort(sort, true, Filter.ALL, session.today()),
            MatterColumns.CLIENT,
            MatterColumns.TEXT,
            MatterColumns.ID,
            MatterColumns.ON.forData(),
            MatterColumns.CLIENT_ID.forData()),
        "Nothing yet. Note it with: hug " + name() + " CLIENT TEXT");
  }
}
