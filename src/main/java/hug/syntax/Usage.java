package hug.syntax;

import hug.output.Paragraphs;
import java.util.ArrayList;
import java.util.List;

/** The help of a command: summary, synopsis, examples, notes, then all options. */
public final class Usage {
  /** Wide enough for nearly all options with their values. */
  private static final int WIDEST_TERM = 32;

  private static final String GAP = "   ";

  /** The least width for explanations, including the gap. */
  private static final int LEAST_MEANING = 26;

  /** An argument as it is typed, and its meaning. */
  private record Entry(String term, String meaning) {}

  private Usage() {}

  /** The page in lines of at most {@code width} columns, broken between words. */
  public static String of(Syntax syntax, int width) {
    var page = new ArrayList<String>();
    page.add(syntax.summary());
    page.add("");
    page.add(synopsis(syntax));
    if (!syntax.examples().isEmpty()) {
      page.add("");
      addExamples(page, syntax.examples(), width);
    }
    for (var note : syntax.notes()) {
      page.add("");
      page.add(note);
    }
    int widest = Math.min(widest(syntax), width - LEAST_MEANING);
    if (!syntax.parameters().isEmpty()) {
      addEntries(page, "Arguments", parameters(syntax), widest);
    }
    for (var section : syntax.sections()) {
      addEntries(page, section.title(), options(section), widest);
    }
    return Paragraphs.fitted(String.join("\n", page), width) + "\n";
  }

  /** The synopsis, on one line. */
  public static String synopsis(Syntax syntax) {
    var synopsis = new StringBuilder("hug " + syntax.name());
    for (var parameter : syntax.parameters()) {
      synopsis.append(' ').append(shown(parameter));
    }
    for (var option : syntax.options()) {
      if (option.isRequired()) {
        synopsis.append(' ').append(option.subject()).append(' ').append(option.label());
      }
    }
    return synopsis.append(" [options]").toString();
  }

  static String shown(Parameter<?> parameter) {
    return switch (parameter.count()) {
      case ONE, WORDS -> parameter.label();
      case AT_MOST_ONE -> "[" + parameter.label() + "]";
      case ANY -> "[" + parameter.label() + "...]";
    };
  }

  private static void addExamples(List<String> page, List<Syntax.Example> examples, int width) {
    int widest = 0;
    int longest = 0;
    for (var example : examples) {
      widest = Math.max(widest, example.line().length());
      longest = Math.max(longest, example.meaning().length());
    }
    boolean isBeside = widest + longest + 4 <= width;
    for (var example : examples) {
      if (isBeside) {
        var gap = " ".repeat(widest - example.line().length() + 2);
        page.add("  " + example.line() + gap + example.meaning());
      } else {
        page.add("  " + example.line());
        page.add("      " + example.meaning());
      }
    }
  }

  private static List<Entry> parameters(Syntax syntax) {
    var entries = new ArrayList<Entry>();
    for (var parameter : syntax.parameters()) {
      entries.add(new Entry("      " + shown(parameter), parameter.meaning().brief()));
    }
    return entries;
  }

  private static List<Entry> options(Syntax.Section section) {
    var entries = new ArrayList<Entry>();
    for (var option : section.options()) {
      var names = String.join(", ", option.names());
      var value = option.isFlag() ? "" : "=" + option.label();
      entries.add(
          new Entry(
              (names.startsWith("--") ? "      " : "  ") + names + value,
              option.meaning().brief()));
    }
    return entries;
  }

  private static int widest(Syntax syntax) {
    var entries = parameters(syntax);
    syntax.sections().forEach(section -> entries.addAll(options(section)));
    int widest = 0;
    for (var entry : entries) {
      if (entry.term().length() <= WIDEST_TERM) {
        widest = Math.max(widest, entry.term().length());
      }
    }
    return widest;
  }

  private static void addEntries(List<String> page, String title, List<Entry> entries, int widest) {
    page.add("");
    page.add(title);
    for (var entry : entries) {
      var term = entry.term();
      if (term.length() > widest) {
        page.add(term);
        term = "";
      }
      page.add(term + " ".repeat(widest - term.length()) + GAP + entry.meaning());
    }
  }
}
