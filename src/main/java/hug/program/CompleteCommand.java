package hug.program;

import hug.command.CommandEntry;
import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.MatterParameters;
import hug.command.NewsParameters;
import hug.command.OpenNumbers;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Matter;
import hug.rule.SayingText;
import hug.rule.Seats;
import hug.store.Book;
import hug.syntax.Argument;
import hug.syntax.Begun;
import hug.syntax.Option;
import hug.syntax.Parser;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Completion for bash, zsh and fish. They call {@code hug __complete WORD...}, where the last word
 * is the one being typed. Each line of the answer is a candidate and, after a tab, its meaning; a
 * line {@code :files} asks the shell to complete file names. Candidates are not quoted, the shells
 * do that; a text with a line break or a tab is never a candidate.
 */
final class CompleteCommand {
  static final String NAME = "__complete";
  private static final String FILES = ":files";
  private static final int MOST_CLIENTS = 200;

  private final Environment world;

  CompleteCommand(Environment world) {
    this.world = world;
  }

  public String candidates(List<String> line) {
    var answer = new StringBuilder();
    var typed = line.isEmpty() ? "" : line.getLast();
    var before = line.isEmpty() ? line : line.subList(0, line.size() - 1);
    for (var candidate : candidates(before, typed)) {
      answer.append(candidate).append('\n');
    }
    return answer.toString();
  }

  private List<String> candidates(List<String> before, String typed) {
    try {
      return candidates(Invocation.of(before, Invocation.Hints.NONE), before.contains("--"), typed);
    } catch (Failure failure) {
      return List.of();
    }
  }

  private List<String> candidates(Invocation call, boolean isAfterOptions, String typed) {
    var entry = Commands.named(call.name());
    var syntax = entry.map(CommandEntry::syntax).orElse(Invocation.BEFORE);
    var begun = new Parser(syntax).begin(call.rest());
    var next =
        begun
            .next()
            .map(argument -> values(argument, call, begun, isAfterOptions, typed))
            .orElse(List.of());
    boolean isValue = begun.next().filter(Option.class::isInstance).isPresent();
    if (isAfterOptions || isValue) {
      return next;
    }
    int equals = typed.indexOf('=') + 1;
    var assigned = syntax.option(typed.substring(0, Math.max(0, equals - 1)));
    if (assigned.isPresent()) {
      return values(assigned.get(), call, begun, false, typed.substring(equals)).stream()
          .map(value -> value.equals(FILES) ? value : typed.substring(0, equals) + value)
          .toList();
    }
    if (typed.startsWith("-")) {
      return options(syntax, typed);
    }
    if (Commands.holdsOthers(call.name()) && begun.words().isEmpty()) {
      return inside(call.name(), typed);
    }
    if (entry.isPresent()) {
      return next;
    }
    boolean isGroup = !call.name().isEmpty() && !call.name().equals("help");
    return isGroup ? inside(call.name(), typed) : words(begun.words(), typed);
  }

  private static List<String> words(List<String> path, String typed) {
    if (!path.isEmpty()) {
      return inside(path.getFirst(), typed);
    }
    var words = new ArrayList<String>();
    for (var word : Commands.words()) {
      if (word.startsWith(typed)) {
        words.add(word + "\t" + summary(word));
      }
    }
    return words;
  }

  static String summary(String word) {
    return Commands.named(word)
        .map(entry -> entry.syntax().summary())
        .orElse(
            word.equals("help")
                ? Help.SYNTAX.summary()
                : Commands.inside(word).stream()
                    .map(entry -> entry.name().substring(word.length() + 1))
                    .reduce((some, more) -> some + ", " + more)
                    .orElse(""));
  }

  private static List<String> inside(String word, String typed) {
    return Commands.inside(word).stream()
        .filter(entry -> entry.name().startsWith(word + " " + typed))
        .map(e -> e.name().substring(word.length() + 1) + "\t" + e.syntax().summary())
        .toList();
  }

  private static List<String> options(Syntax syntax, String typed) {
    var options = new ArrayList<String>();
    for (var option : syntax.options()) {
      if (option.subject().startsWith(typed)) {
        options.add(option.subject() + "\t" + option.meaning().brief());
      }
    }
    return options;
  }

  private List<String> values(
      Argument<?> argument, Invocation call, Begun begun, boolean isAfterOptions, String typed) {
    if (argument == MatterParameters.ID || argument == MatterParameters.WHICH) {
      return fromBook(begun, session -> OpenNumbers.of(call.name()).candidates(session, typed));
    }
    // Not a pattern switch, for which the JDK generates a class in every run.
    if (argument.values() instanceof Values.Words some) {
      return some.words().stream().filter(word -> word.startsWith(typed)).toList();
    }
    return argument.values() instanceof Values.Live live
        ? fromBook(begun, session -> live(live, session, isAfterOptions, typed))
        : List.of(FILES);
  }

  private static List<String> live(
      Values.Live values, Session session, boolean isAfterOptions, String typed) {
    return switch (values) {
      case CLIENTS -> clients(session.book(), isAfterOptions, typed);
      case MEMBERS -> members(session, typed);
      case TAGS -> startingWith(session.book().clients().tags(), typed);
      case NEWS -> NewsParameters.candidates(session, typed);
      case STAFF -> startingWith(session.book().staff().namesOn(session.today()), typed);
      case CAMPAIGNS -> startingWith(session.book().campaigns().names(), typed);
      case TEMPLATES -> startingWith(SayingText.names(session.book().wordings().all()), typed);
    };
  }

  /** Completion never fails: without a book there are no candidates. */
  private List<String> fromBook(Begun begun, Function<Session, List<String>> proposals) {
    if (KeyLogin.is(world)) {
      KeyLogin.refuseFiles(begun.options());
    }
    try (var session =
        Session.of(world, begun.options().among(GlobalOptions.OPTIONS, world.today()))) {
      return proposals.apply(session);
    } catch (Failure failure) {
      return List.of();
    }
  }

  private static List<String> clients(Book book, boolean isAfterOptions, String typed) {
    var found = typed.length() < 3 ? startingWith(book, typed) : List.<ClientRef>of();
    if (found.isEmpty()) {
      found = book.directory().like(typed, MOST_CLIENTS);
    }
    return found.stream()
        .filter(client -> isText(client.name()))
        .map(client -> candidate(client, isAfterOptions))
        .toList();
  }

  /** One or two letters match only the start of a name, because that needs no full scan. */
  private static List<ClientRef> startingWith(Book book, String typed) {
    return book.directory().startingWith(typed, MOST_CLIENTS);
  }

  /** The members of the council. */
  private static List<String> members(Session session, String typed) {
    return Seats.on(session.today(), session.evaluator().matters(Matter.Sort.SEAT, true)).stream()
        .map(Matter::client)
        .filter(client -> isText(client.name()))
        .filter(client -> Folded.of(client.name()).contains(Folded.of(typed)))
        .map(client -> candidate(client, false))
        .toList();
  }

  /** The name, or the number if the name would be read as an option. */
  private static String candidate(ClientRef client, boolean isAfterOptions) {
    boolean isLikeOption = client.name().startsWith("-") && !isAfterOptions;
    return isLikeOption
        ? "#" + client.id() + "\t" + client.name()
        : client.name() + "\t#" + client.id();
  }

  private static List<String> startingWith(List<String> values, String typed) {
    return values.stream()
        .filter(value -> isText(value) && Folded.of(value).startsWith(Folded.of(typed)))
        .toList();
  }

  /** Whether a candidate fits on one line and finds the client it names. */
  private static boolean isText(String candidate) {
    return !Escaped.hides(candidate) && !candidate.equals(FILES);
  }
}
