package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.ListOptions;
import hug.command.OutputOptions;
import hug.command.ReturnForecast;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Filter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.ReturnChance;
import hug.rule.Returns;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.List;

/** Lists all clients, or those that match the filters. */
final class ListCommand implements Command {
  private static final Option<ClientOrder> SORT =
      option("--sort", "COLUMN", ClientOrder::parse)
          .means("Sort by " + String.join(", ", ClientOrder.words()))
          .details(
              "The highest amounts, the earliest dates and the lowest chances to come back come"
                  + " first. Sorting by chance adds the column chance (see hug lapsed --likely).")
          .defaultsTo("name")
          .among(new Values.Words(ClientOrder.words()))
          .orElse(ClientOrder.NAME);

  @Override
  public Syntax syntax() {
    return command("list", "List clients")
        .example("hug list", "list all clients by name")
        .example(
            "hug list --tag vip --fields name,phone", "list phone numbers of clients tagged vip")
        .example(
            "hug list --lapsed --sort worth --limit 10",
            "list the ten most valuable lapsed clients")
        .example(
            "hug list --owner Ana --over 6m",
            "list Ana's clients who have been silent for more than 6 months")
        .note(
            "hug list shows every client, quiet ones too. With filters, it shows only clients who"
                + " match all of them.")
        .with(FilterOptions.OF_CLIENTS)
        .with(SORT)
        .with(ListOptions.AT_MOST)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var filter = FilterOptions.from(given, session);
    var length = ListOptions.atMost(given);
    if (given.get(SORT) == ClientOrder.CHANCE) {
      var returns = new ReturnForecast(session).all();
      var numbers = ClientOrder.of(session.book().clients().numbers(filter), returns);
      return list(
          numbers.subList(0, Math.min(length.most(), numbers.size())),
          filter,
          length,
          given,
          session,
          List.of(chance(returns)));
    }
    return list(
        numbers(filter, given.get(SORT), length.most(), session),
        filter,
        length,
        given,
        session,
        List.of());
  }

  private static Column<Verdict> chance(Returns returns) {
    return column("chance", (Verdict v) -> returns.of(v.client().id()).map(ReturnChance::rounded));
  }

  private static Result list(
      Iterable<Long> numbers,
      Filter filter,
      ListOptions length,
      Arguments given,
      Session session,
      List<Column<Verdict>> more) {
    return length.list(
        Table.of(
                session.evaluator().verdicts(numbers),
                VerdictColumns.ID,
                ClientColumns.NAME.yieldsLast(),
                ClientColumns.COMPANY.yieldsLast(),
                ClientColumns.TAGS.yieldsWhole(),
                VerdictColumns.OWNER.aside(),
                ClientColumns.SINCE.forData(),
                VerdictColumns.LAST_TOUCH.aside(),
                VerdictColumns.dueOn(session.today(), session.isScreen()),
                VerdictColumns.WINDOW.forData(),
                ClientColumns.VALUE.forData(),
                VerdictColumns.phone(OutputOptions.isForTheEye(given, session)),
                VerdictColumns.EMAIL.forData(),
                ClientColumns.WORTH.forData(),
                ClientColumns.ADDRESS.forData(),
                ClientColumns.FIELDS.forData(),
                ClientColumns.EMAILS,
                ClientColumns.PHONES,
                ClientColumns.ADDRESSES,
                ClientColumns.ALIASES.forJson())
            .and(more),
        () ->
            filter.isAll()
                ? "No clients here yet. Add one with: hug add NAME"
                : "No matching clients; hug list shows them all.",
        () -> session.book().clients().count(filter),
        List.of());
  }

  private static Iterable<Long> numbers(
      Filter filter, ClientOrder order, int most, Session session) {
    var clients = session.book().clients();
    if (order == ClientOrder.NAME) {
      return clients.numbers(filter, most);
    }
    var numbers = order.of(session.evaluator().verdicts(clients.numbers(filter)), session.today());
    return numbers.subList(0, Math.min(most, numbers.size()));
  }
}
