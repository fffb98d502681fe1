package hug.syntax;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The syntax of a command, from which parsing, help, man page and completion are derived.
 *
 * @param name words separated by spaces: {@code rule add}
 * @param summary an imperative phrase without a full stop
 * @param notes further paragraphs
 * @param examples command lines with their meanings
 */
public record Syntax(
    String name,
    String summary,
    List<String> notes,
    List<Example> examples,
    List<Parameter<?>> parameters,
    List<Section> sections) {

  /** A command line and its meaning. */
  public record Example(String line, String meaning) {}

  /** A group of options with a title. */
  public record Section(String title, List<Option<?>> options) {}

  public static Syntax command(String name, String summary) {
    return new Syntax(name, summary, List.of(), List.of(), List.of(), List.of());
  }

  public Syntax note(String paragraph) {
    return new Syntax(name, summary, and(notes, paragraph), examples, parameters, sections);
  }

  public Syntax example(String line, String meaning) {
    var more = and(examples, new Example(line, meaning));
    return new Syntax(name, summary, notes, more, parameters, sections);
  }

  public Syntax with(Parameter<?> parameter) {
    return new Syntax(name, summary, notes, examples, and(parameters, parameter), sections);
  }

  public Syntax with(Option<?>... options) {
    return with(new Section("Options", List.of(options)));
  }

  public Syntax with(Section section) {
    return new Syntax(name, summary, notes, examples, parameters, and(sections, section));
  }

  /** The options of all sections. */
  public List<Option<?>> options() {
    var all = new ArrayList<Option<?>>();
    for (var section : sections) {
      all.addAll(section.options());
    }
    return all;
  }

  /** The option with that name. */
  public Optional<Option<?>> option(String name) {
    for (var option : options()) {
      if (option.names().contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** The parameter that follows so many words. */
  Optional<Argument<?>> parameter(int words) {
    int last = parameters.size() - 1;
    boolean goesOn = last >= 0 && parameters.get(last).count() == Parameter.Count.ANY;
    return words > last && !goesOn
        ? Optional.empty()
        : Optional.of(parameters.get(Math.min(words, last)));
  }

  /** The error that a parameter is missing, with an example to follow. */
  Failure needs(String label) {
    int before = 0;
    while (before < parameters.size() && !parameters.get(before).label().equals(label)) {
      before++;
    }
    return needs(("AEIO".indexOf(label.charAt(0)) < 0 ? "a " : "an ") + label, "", before);
  }

  /**
   * The same for an option.
   *
   * @param part what the example must contain
   */
  Failure needs(String what, String part) {
    return needs(what, part, 0);
  }

  private Failure needs(String what, String part, int before) {
    var start = "hug " + name + " ";
    for (var example : examples) {
      var line = example.line();
      if (line.startsWith(start)
          && line.contains(part)
          && line.substring(start.length()).split(" ").length > before) {
        return Failure.usage(name + " needs " + what, "for example: " + example.line());
      }
    }
    return Failure.usage(name + " needs " + what, "see: hug help " + name);
  }

  private static <E> List<E> and(List<E> some, E one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return List.copyOf(all);
  }
}
