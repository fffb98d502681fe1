package hug.syntax;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of a command, as picocli lays it out. */
public final class Usage {
  /** Of the narrowest terminal that is in use. */
  private static final int WIDTH = 80;

  private Usage() {}

  /** What the command does, examples first, then every option. */
  public static String of(Syntax syntax) {
    var spec = CommandSpec.create().name("hug " + syntax.name());
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true)
        .header(plain(syntax.summary()), "")
        .synopsisHeading("")
        .customSynopsis(plain(synopsis(syntax)))
        .description(description(syntax))
        .parameterListHeading("%nArguments%n")
        .sectionKeys(
            List.of(
                UsageMessageSpec.SECTION_KEY_HEADER,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST));
    addParameters(spec, syntax);
    int order = 0;
    for (var section : syntax.sections()) {
      addSection(spec, section, order++);
    }
    return new CommandLine(spec).getUsageMessage(Ansi.OFF);
  }

  /** One line that shows how the command is said. */
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
      case ONE -> parameter.label();
      case AT_MOST_ONE -> "[" + parameter.label() + "]";
      case ANY -> "[" + parameter.label() + "...]";
    };
  }

  private static String[] description(Syntax syntax) {
    var lines = new ArrayList<String>();
    lines.add("");
    int widest = 0;
    int longest = 0;
    for (var example : syntax.examples()) {
      widest = Math.max(widest, example.line().length());
      longest = Math.max(longest, example.meaning().length());
    }
    boolean isBeside = widest + longest + 4 <= WIDTH;
    for (var example : syntax.examples()) {
      var gap = isBeside ? " ".repeat(widest - example.line().length() + 2) : "%n      ";
      lines.add("  " + plain(example.line()) + gap + plain(example.meaning()));
    }
    for (var note : syntax.notes()) {
      lines.add("");
      lines.add(plain(note));
    }
    return lines.toArray(String[]::new);
  }

  private static void addParameters(CommandSpec spec, Syntax syntax) {
    int index = 0;
    for (var parameter : syntax.parameters()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(String.valueOf(index++))
              .paramLabel(shown(parameter))
              .hideParamSyntax(true)
              .description(plain(parameter.meaning()))
              .build());
    }
  }

  private static void addSection(CommandSpec spec, Syntax.Section section, int order) {
    var group =
        ArgGroupSpec.builder()
            .heading("%n" + plain(section.title()) + "%n")
            .validate(false)
            .multiplicity("0..1")
            .order(order);
    for (var option : section.options()) {
      var shown =
          Parser.spec(option).toBuilder().description(plain(option.meaning())).required(false);
      group.addArg(shown.build());
    }
    spec.addArgGroup(group.build());
  }

  /** To picocli, % begins a format and @| a style. */
  private static String plain(String text) {
    return text.replace("%", "%%").replace("@|", "@ |");
  }
}
