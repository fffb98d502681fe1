package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;

import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the open matters of one sort, for one client or all; --all adds the closed ones. */
public final class MatterList {
  public static final Option<Boolean> ALL = flag("--all", "Also list closed items");

  private static final List<Column<Matter>> OF_CLOSED =
      List.of(
          column("closed_on", (Matter m) -> m.ending().map(Matter.Ending::on)).yieldsWhole(),
          column("closed_as", (Matter m) -> m.ending().map(Matter.Ending::as)),
          Column.<Matter>column("closed_how", m -> m.ending().map(Matter.Ending::how))
              .yieldsFirst());

  private MatterList() {}

  public static Iterable<Matter> matters(
      Matter.Sort sort, Optional<ClientRef> client, Arguments given, Session session) {
    var matters = session.book().matters();
    boolean areOpen = !given.has(ALL);
    session.book().hold();
    return client.isPresent()
        ? matters.ofSort(sort, areOpen, client.get(), session.today())
        : matters.ofSort(sort, areOpen, Filter.ALL, session.today());
  }

  /** The list. With closed matters, the last columns say when and how each was closed. */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies the array and does not expose it
  public static Result of(
      Iterable<Matter> matters, Arguments given, String whenEmpty, Column<Matter>... columns) {
    var all = new ArrayList<>(List.of(columns));
    if (given.has(ALL)) {
      all.addAll(OF_CLOSED);
    }
    return Result.listed(
        new Table<>(matters, all), given.has(ALL) ? "None, open or closed." : whenEmpty);
  }
}
