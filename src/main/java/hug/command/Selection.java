package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several clients that a command changes in one step, selected by filters or named in a file. */
public final class Selection {
  private static final int MOST_NAMES = 5;

  private static final Option<String> EACH =
      option("--each", "FILE", word -> word)
          .means("Clients named in FILE, one per line (use - to read standard input)")
          .among(Values.Outside.FILES);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "List which clients would change, and change nothing");
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask for confirmation")
          .details("Scripts need it to change clients that are selected by filters.");

  public static final Section OPTIONS = new Section("Bulk changes", List.of(EACH, DRY_RUN, YES));

  /** For a command that selects the clients itself. */
  public static final Section ASKED = new Section("Bulk changes", List.of(DRY_RUN, YES));

  private final List<ClientRef> clients;
  private final boolean isFiltered;
  private final Arguments given;
  private final Session session;

  private Selection(List<ClientRef> clients, boolean isFiltered, Arguments given, Session session) {
    this.clients = clients;
    this.isFiltered = isFiltered;
    this.given = given;
    this.session = session;
  }

  /**
   * Whether several clients are selected, rather than one named.
   *
   * @param filters the options of the command that select clients
   */
  public static boolean isIn(Arguments given, Section filters) {
    boolean isIn = given.hasAny(filters) || given.has(EACH);
    if (given.has(DRY_RUN) && !isIn) {
      throw Failure.usage("--dry-run needs a filter or --each FILE");
    }
    return isIn;
  }

  /** With filters no client is named: a word in that place belongs to the next parameter. */
  public static Arguments unnamed(Arguments given, Parameter<String> next) {
    return given.moved(MatterParameters.CLIENT, next);
  }

  /**
   * The selected clients.
   *
   * @throws Failure if a name in the file matches no client, or several
   */
  public static Selection of(Arguments given, Section filters, Session session) {
    boolean isFiltered = given.hasAny(filters);
    if (isFiltered && given.has(EACH)) {
      throw Failure.usage("--each cannot be used with filters: it names the clients itself");
    }
    return new Selection(
        isFiltered
            ? session.book().clients().matching(FilterOptions.from(given.among(filters), session))
            : NameList.clients(given.find(EACH).orElseThrow(), session),
        isFiltered,
        given,
        session);
  }

  /** Clients that the command itself has selected. */
  public static Selection of(List<ClientRef> clients, Arguments given, Session session) {
    return new Selection(clients, true, given, session);
  }

  /** The same selection, narrowed to some of the clients. */
  public Selection of(List<ClientRef> some) {
    return new Selection(some, isFiltered, given, session);
  }

  public List<ClientRef> clients() {
    return clients;
  }

  /**
   * The result to print instead of a change: the list for --dry-run, or that nobody matches. It is
   * absent if the change is to go ahead.
   *
   * @param question asks for confirmation, with {@code %s} for the number of clients
   * @throws Failure if the change is not confirmed
   */
  public Optional<Result> instead(String question) {
    return instead(question, List.of());
  }

  /**
   * The same.
   *
   * @param more further lines to show before the question
   */
  public Optional<Result> instead(String question, List<String> more) {
    boolean isAsked = session.person().canBeAsked() && !given.has(YES);
    if (given.has(DRY_RUN)) {
      return Optional.of(clients.isEmpty() ? nobody() : list(more));
    }
    if (isFiltered && !isAsked && !given.has(YES)) {
      throw Failure.usage(
          "this would change " + count() + ", and hug cannot ask you here",
          "add --yes to do it, or --dry-run to list them");
    }
    if (clients.isEmpty()) {
      return Optional.of(nobody());
    }
    if (isAsked
        && !session.person().agrees(asking(more) + question.formatted(count()) + " [y/N] ")) {
      throw Failure.refused("nothing was changed");
    }
    return Optional.empty();
  }

  /** The number of clients: {@code 12 clients}. */
  public String count() {
    return count(clients.size());
  }

  public static String count(int clients) {
    return clients + (clients == 1 ? " client" : " clients");
  }

  private static Result nobody() {
    return Result.said("No matching clients, so nothing was changed.");
  }

  private Result list(List<String> more) {
    var numbers = clients.stream().map(ClientRef::id).toList();
    return new Result.Listing(
        Table.of(
            session.evaluator().verdicts(numbers),
            VerdictColumns.ID,
            ClientColumns.NAME.yieldsLast(),
            VerdictColumns.OWNER.yieldsWhole(),
            VerdictColumns.LAST_TOUCH.yieldsWhole()),
        () -> "",
        _ -> {
          var after = new ArrayList<>(more);
          after.add(count() + "; nothing was changed.");
          return after;
        },
        0);
  }

  private String asking(List<String> more) {
    var lines = new StringBuilder(names()).append('\n');
    more.forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  private String names() {
    var first = clients.stream().limit(MOST_NAMES).map(ClientRef::name).toList();
    int more = clients.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }
}
