package hug.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes man pages with the man macros of roff. */
public final class Roff {
  private final StringBuilder page = new StringBuilder();

  /** A section of the manual. */
  public enum Volume {
    /** Section 1. */
    COMMANDS("1", "User Commands"),
    /** Section 7. */
    GUIDES("7", "Guides");

    private final String number;
    private final String title;

    Volume(String number, String title) {
      this.number = number;
      this.title = title;
    }

    /** The extension of its files, such as {@code .1}. */
    public String ending() {
      return "." + number;
    }
  }

  /**
   * Begins a page.
   *
   * @param date in ISO form
   */
  public Roff(String name, Volume volume, String date, String program) {
    var words = List.of(name.toUpperCase(Locale.ROOT), volume.number, date);
    line(".TH " + String.join(" ", words) + " \"" + program + "\" \"" + volume.title + "\"");
  }

  public Roff section(String title) {
    return line(".SH " + title);
  }

  public Roff subsection(String title) {
    return line(".SS " + text(title));
  }

  public Roff paragraph(String words) {
    return (isFirst() ? this : line(".PP")).line(text(words));
  }

  /** Whether the last line was a heading, after which mandoc allows no paragraph macro. */
  private boolean isFirst() {
    return page.lastIndexOf("\n.S") == page.lastIndexOf("\n", page.length() - 2);
  }

  /** Console output, unchanged. */
  public Roff console(List<String> lines) {
    (isFirst() ? this : line(".PP")).line(".nf").line(".RS 2");
    lines.forEach(shown -> line(text(shown)));
    return line(".RE").line(".fi");
  }

  /** A term in bold, and its explanation. */
  public Roff item(String term, String meaning) {
    return line(".TP").line(".B " + text(term)).line(text(meaning));
  }

  /** The name of the page, for whatis(1). */
  public Roff named(String name, String summary) {
    return section("NAME").line(text(name) + " \\- " + text(summary));
  }

  /** The synopsis of some commands. */
  public Roff synopsis(List<Syntax> commands) {
    section("SYNOPSIS");
    boolean isFirst = true;
    for (var syntax : commands) {
      if (!isFirst) {
        line(".br");
      }
      line(".B " + text(Usage.synopsis(syntax)));
      isFirst = false;
    }
    return this;
  }

  /** The summary and notes of a command. */
  public Roff description(Syntax syntax) {
    paragraph(syntax.summary() + ".");
    syntax.notes().forEach(this::paragraph);
    return this;
  }

  /** An example with the output that it prints. */
  public Roff example(Syntax.Example example, List<String> printed) {
    var lines = new ArrayList<>(List.of("$ " + example.line()));
    lines.addAll(printed);
    return paragraph(sentence(example.meaning())).console(lines);
  }

  /** The parameters of a command. */
  public Roff parameters(Syntax syntax) {
    for (var parameter : syntax.parameters()) {
      item(parameter.label(), parameter.meaning().full());
    }
    return this;
  }

  /** Options by section. */
  public Roff options(List<Syntax.Section> sections) {
    for (var part : sections) {
      if (!part.title().equals("Options")) {
        subsection(part.title());
      }
      for (var option : part.options()) {
        var names = String.join(", ", option.names());
        item(option.isFlag() ? names : names + " " + option.label(), option.meaning().full());
      }
    }
    return this;
  }

  private static String sentence(String words) {
    var end = words.endsWith("?") ? "" : ":";
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
  }

  private Roff line(String line) {
    page.append(line).append('\n');
    return this;
  }

  /** Escapes backslashes, hyphens, quotes and leading dots. */
  private static String text(String words) {
    var text = words.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
