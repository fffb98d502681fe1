package hug.program;

import hug.command.CommandEntry;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages that a man page refers to: those of the commands and guides that its text names. */
final class References {
  private static final Pattern NAMED = Pattern.compile("\\bhug (help )?([a-z][a-z-]*)");

  private static final Set<String> WORDS = Set.copyOf(Commands.words());

  private References() {}

  /**
   * A line of references for the page of some commands that begin with the same word: those that it
   * names, those of its group that name it, and the guides that name it.
   */
  static String in(String word, List<Syntax> commands) {
    var own = command(word);
    var references = named(text(commands));
    for (var group : Commands.Group.values()) {
      var words = group.commands().stream().map(entry -> word(entry.name())).toList();
      for (var entry : words.contains(word) ? group.commands() : List.<CommandEntry>of()) {
        if (named(text(List.of(entry.ownSyntax()))).contains(own)) {
          references.add(command(word(entry.name())));
        }
      }
    }
    for (var guide : Guide.ALL) {
      if (named(guide.text()).contains(own)) {
        references.add(guide(guide.name()));
      }
    }
    return line(references, own);
  }

  /** A line of references for the page of a guide. */
  static String in(Guide guide) {
    return line(named(guide.text()), guide(guide.name()));
  }

  /** A line of references to all pages in some files. */
  static String to(List<String> files) {
    return String.join(
        ", ", files.stream().map(file -> file.replaceAll("\\.(\\d)$", "($1)")).toList());
  }

  /** The texts that commands do not share with others. */
  private static String text(List<Syntax> commands) {
    var texts = new ArrayList<String>();
    for (var syntax : commands) {
      texts.addAll(syntax.notes());
      syntax.examples().forEach(example -> texts.add(example.line()));
      syntax.parameters().forEach(parameter -> texts.add(parameter.meaning().full()));
      for (var section : syntax.sections()) {
        if (section.title().equals("Options")) {
          section.options().forEach(option -> texts.add(option.meaning().full()));
        }
      }
    }
    return String.join("\n", texts);
  }

  private static String word(String command) {
    return command.split(" ")[0];
  }

  private static TreeSet<String> named(String text) {
    var references = new TreeSet<String>();
    for (var found : NAMED.matcher(text).results().toList()) {
      var name = found.group(2);
      if (found.group(1) != null && Guide.named(name).isPresent()) {
        references.add(guide(name));
      } else if (WORDS.contains(name) && !name.equals("help")) {
        references.add(command(name));
      }
    }
    return references;
  }

  private static String line(TreeSet<String> references, String own) {
    references.remove(own);
    var line = new ArrayList<>(List.of("hug(1)"));
    line.addAll(references);
    return String.join(", ", line);
  }

  private static String command(String word) {
    return "hug-" + word + "(1)";
  }

  private static String guide(String name) {
    return "hug-" + name + "(7)";
  }
}
