package hug.command;

import hug.model.Failure;
import hug.model.Folded;
import hug.model.Named;
import hug.model.Visible;
import hug.store.Book;
import hug.syntax.Argument;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What TAB proposes. The shells call {@code hug __complete WORD...}, where the last word is the one
 * being typed; each line of the answer is a candidate and, after a tab, what it means. A line of
 * {@code :files} asks the shell for files. Candidates are texts as they are: the shells quote them,
 * and one that has a line break or a tab is none.
 */
final class CompleteCommand {
  static final String NAME = "__complete";
  private static final String FILES = ":files";
  private static final int MOST_CLIENTS = 200;
  private static final Syntax BEFORE_A_COMMAND =
      Syntax.command("", "").with(Printing.OPTIONS).with(Everywhere.OPTIONS);

  private final Surroundings world;

  CompleteCommand(Surroundings world) {
    this.world = world;
  }

  String candidates(List<String> line) {
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
      return candidates(Call.of(before), before, typed);
    } catch (Failure failure) {
      return List.of();
    }
  }

  private List<String> candidates(Call call, List<String> before, String typed) {
    var entry = Commands.named(call.name());
    var syntax = entry.map(CommandEntry::syntax).orElse(BEFORE_A_COMMAND);
    if (before.contains("--")) {
      return next(syntax, call, before, typed);
    }
    if (!call.rest().isEmpty()) {
      var option = named(syntax, call.rest().getLast());
      if (option.isPresent() && !option.get().isFlag()) {
        return values(option.get(), call, before, typed);
      }
    }
    int equals = typed.indexOf('=') + 1;
    var assigned = named(syntax, typed.substring(0, Math.max(0, equals - 1)));
    if (assigned.isPresent()) {
      return values(assigned.get(), call, before, typed.substring(equals)).stream()
          .map(value -> value.equals(FILES) ? value : typed.substring(0, equals) + value)
          .toList();
    }
    if (typed.startsWith("-")) {
      return options(syntax, typed);
    }
    if (entry.isPresent()) {
      return next(syntax, call, before, typed);
    }
    boolean isGroup = !call.name().isEmpty() && !call.name().equals("help");
    return isGroup ? inside(call.name(), typed) : words(call.words(), typed);
  }

  private List<String> next(Syntax syntax, Call call, List<String> before, String typed) {
    return parameter(syntax, call.rest())
        .map(argument -> values(argument, call, before, typed))
        .orElse(List.of());
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
                ? "Show what a command does, and how."
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

  private static Optional<Option<?>> named(Syntax syntax, String name) {
    for (var option : syntax.options()) {
      if (option.names().contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  private static List<String> options(Syntax syntax, String typed) {
    var options = new ArrayList<String>();
    for (var option : syntax.options()) {
      if (option.subject().startsWith(typed)) {
        options.add(option.subject() + "\t" + option.meaning());
      }
    }
    return options;
  }

  /** The parameter that the next word is for. */
  private static Optional<Argument<?>> parameter(Syntax syntax, List<String> rest) {
    int words = 0;
    int end = rest.contains("--") ? rest.indexOf("--") : rest.size();
    for (int i = 0; i < rest.size(); i++) {
      if (i > end || !rest.get(i).startsWith("-")) {
        words++;
      } else if (named(syntax, rest.get(i)).filter(option -> !option.isFlag()).isPresent()) {
        i++;
      }
    }
    var parameters = syntax.parameters();
    return words < parameters.size() ? Optional.of(parameters.get(words)) : Optional.empty();
  }

  private List<String> values(Argument<?> argument, Call call, List<String> before, String typed) {
    if (argument == Noting.ID) {
      return fromBook(before, desk -> OpenNumbers.of(call.name()).candidates(desk, typed));
    }
    return switch (argument.values()) {
      case Values.Words some ->
          some.words().stream().filter(word -> word.startsWith(typed)).toList();
      case Values.Outside.FILES -> List.of(FILES);
      case Values.Live.CLIENTS -> fromBook(before, desk -> clients(desk.book(), before, typed));
      case Values.Live.TAGS ->
          fromBook(before, desk -> startingWith(desk.book().clients().tags(), typed));
      case Values.Live.STAFF ->
          fromBook(before, desk -> startingWith(desk.book().clients().staff(), typed));
    };
  }

  /** TAB never complains: without a book there is nothing to propose. */
  private List<String> fromBook(List<String> before, Function<Desk, List<String>> proposals) {
    try (var desk = Desk.of(world, before)) {
      return proposals.apply(desk);
    } catch (Failure failure) {
      return List.of();
    }
  }

  private static List<String> clients(Book book, List<String> before, String typed) {
    var found = typed.length() < 3 ? startingWith(book, typed) : List.<Named>of();
    if (found.isEmpty()) {
      found = book.directory().like(typed, MOST_CLIENTS);
    }
    return found.stream()
        .filter(client -> isText(client.name()))
        .map(client -> candidate(client, before.contains("--")))
        .toList();
  }

  /** By one letter or two, names are looked up in order: a look into all of them takes a while. */
  private static List<Named> startingWith(Book book, String typed) {
    return book.directory().startingWith(typed, MOST_CLIENTS);
  }

  /** By the number where the name would be taken for an option. */
  private static String candidate(Named client, boolean isAfterOptions) {
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

  /** Whether it can stand in an answer, and means itself there. */
  private static boolean isText(String candidate) {
    return !Visible.hides(candidate) && !candidate.equals(FILES);
  }
}
