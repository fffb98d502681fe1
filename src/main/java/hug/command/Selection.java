package hug.command;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several clients that a command changes as one step: chosen by filters, or named in a list. */
public final class Selection {
  private static final int MOST_NAMES = 5;

  private static final Option<String> EACH =
      option("--each", "FILE", word -> word)
          .means("The clients named in this file, one a line (use - to read standard input)")
          .among(Values.Outside.FILES);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "List the clients who would be changed, and change nothing");
  private static final Option<Boolean> YES =
      flag("--yes", "Do not ask. A script needs it to change all that filters select");

  public static final Section OPTIONS = new Section("Many at once", List.of(EACH, DRY_RUN, YES));

  /** Of a command that knows whom it changes. */
  public static final Section ASKED = new Section("Many at once", List.of(DRY_RUN, YES));

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
   * Whether several clients are meant, and not one who is named.
   *
   * @param filters the options of the command that select clients
   */
  public static boolean isIn(Arguments given, Section filters) {
    boolean isIn = given.hasAny(filters) || given.has(EACH);
    if (given.has(DRY_RUN) && !isIn) {
      throw Failure.usage("--dry-run is for changes to many: it needs a filter, or --each FILE");
    }
    return isIn;
  }

  /**
   * Those who are meant.
   *
   * @throws Failure if a name in the list is nobody's, or that of several
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

  /** Those whom a command has chosen itself. */
  public static Selection of(List<ClientRef> clients, Arguments given, Session session) {
    return new Selection(clients, true, given, session);
  }

  /** The same of some of them. */
  public Selection of(List<ClientRef> some) {
    return new Selection(some, isFiltered, given, session);
  }

  public List<ClientRef> clients() {
    return clients;
  }

  /**
   * What is to be said instead of changing them: who they are, or that there are none; absent where
   * they are to be changed.
   *
   * @param question whether to do it, with {@code %s} for how many they are
   * @throws Failure if that is not to be done
   */
  public Optional<Result> instead(String question) {
    return instead(question, List.of());
  }

  /**
   * The same.
   *
   * @param more what there is to know beside whom they are, before it is done
   */
  public Optional<Result> instead(String question, List<String> more) {
    boolean isAsked = session.person().canBeAsked() && !given.has(YES);
    if (given.has(DRY_RUN)) {
      return Optional.of(clients.isEmpty() ? nobody() : list(more));
    }
    if (isFiltered && !isAsked && !given.has(YES)) {
      throw Failure.usage(
          "this would change " + count(clients.size()) + ", and there is nobody to ask",
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

  /** How many they are: {@code 12 clients}. */
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
