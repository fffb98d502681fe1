package hug.command;

import static hug.syntax.Syntax.command;

import hug.model.Filter;
import hug.model.Matter;
import hug.output.Answer;
import hug.output.Table;
import hug.syntax.Given;
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
        .with(Noting.CLIENT)
        .with(Noting.TEXT)
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    if (!given.has(Noting.CLIENT)) {
      return listed(desk);
    }
    var book = desk.book();
    var client = Noting.client(given, desk, name());
    var matter =
        Matter.noted(client, sort, Noting.text(given, desk, name()), desk.today(), desk.staff());
    return book.change(() -> Noting.noted(desk, matter, book.matters().add(matter)));
  }

  private Answer listed(Desk desk) {
    desk.book().hold();
    return Answer.listed(
        Table.of(
            desk.book().matters().ofSort(sort, true, Filter.ALL, desk.today()),
            MatterColumns.CLIENT,
            MatterColumns.TEXT,
            MatterColumns.ID,
            MatterColumns.ON.forData(),
            MatterColumns.CLIENT_ID.forData()),
        "Nothing yet. Note it with: hug " + name() + " CLIENT TEXT");
  }
}
