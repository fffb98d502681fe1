package hug.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.SourceTexts;
import hug.StyleRules;
import hug.command.CommandEntry;
import hug.syntax.Argument;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plain English: every text that people read follows the style rules. */
final class StyleTest {
  private static final int SUMMARY = 64;
  private static final int BRIEF = 92;
  private static final int TEST_NAME = 60;

  private static final Pattern TEST = Pattern.compile("void ([a-z][a-zA-Z0-9_]*)\\(");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]");
  private static final Pattern COMMAND =
      Pattern.compile("(?<!\\b(a|first|more|per|the) )(?<![/.])\\bhug( help)? ([a-z][a-z-]*)");

  /** Words that follow the program's name in a sentence, besides verbs such as "keeps". */
  private static final Set<String> WORDS =
      Set.of(
          "and", "can", "cannot", "could", "did", "from", "in", "is", "it", "on", "would", "or",
          "to", "was", "will", "without", "with", "itself", "process", "made", "never", "wrote");

  /** Options of other programs, and one that people try. */
  private static final Set<String> FOREIGN = Set.of("--wait", "--strip-components", "--birthday");

  /** A text and the file that contains it. */
  private record Text(Path file, String words) {
    String because(String reason) {
      return file + ": " + reason + " in: " + words;
    }
  }

  @Test
  void every_text_follows_the_rules() throws IOException {
    check(texts(), StyleRules.TEXTS);
  }

  @Test
  void every_comment_follows_the_rules() throws IOException {
    var comments = new ArrayList<Text>();
    for (var file : files("src", ".java")) {
      add(comments, file, SourceTexts.of(file).comments());
    }
    check(comments, StyleRules.COMMENTS);
  }

  @Test
  void every_rule_is_broken_by_its_example() {
    Stream.concat(StyleRules.TEXTS.stream(), StyleRules.COMMENTS.stream())
        .forEach(rule -> assertTrue(rule.isBrokenBy(rule.example()), rule.toString()));
  }

  @Test
  void summaries_are_short_imperatives_without_a_full_stop() {
    var wrong = new ArrayList<String>();
    for (var entry : Commands.all()) {
      var summary = entry.ownSyntax().summary();
      boolean isGood =
          summary.matches("[A-Z][a-z]*[^s ]s? .*[^.]")
              && summary.split(" ")[0].matches(".*[^s]|.*ss|.*us")
              && summary.length() <= SUMMARY;
      if (!isGood) {
        wrong.add(entry.name() + ": " + summary);
      }
    }
    none(wrong);
  }

  @Test
  void arguments_have_a_short_text_and_whole_sentences_for_more() {
    var wrong = new TreeSet<String>();
    for (var entry : Commands.all()) {
      arguments(entry)
          .forEach(argument -> {
            if (!isGood(argument)) {
              wrong.add(argument.subject() + ": " + argument.meaning().full());
            }
          });
    }
    none(wrong);
  }

  private static boolean isGood(Argument<?> argument) {
    var meaning = argument.meaning();
    boolean hasDefault =
        !(argument instanceof Option<?> option)
            || option.isFlag()
            || option.otherwise().filter(value -> !isEmpty(value)).isEmpty()
            || !meaning.fallback().isEmpty();
    return meaning.brief().length() <= BRIEF
        && meaning.summary().matches("[A-Z0-9$].*[^.]")
        && !meaning.summary().matches(".*[.] [A-Z].*|.*\\bdefaults?\\b.*")
        && !meaning.summary().matches("(Whether|What|Whom?|Which|How|When|Where|If) .*")
        && !meaning.summary().matches("(Shows|Lists|Prints|Makes|Takes|Adds|Writes) .*")
        && (meaning.details().isEmpty() || meaning.details().matches("(?s)[A-Z$-].*[.]"))
        && hasDefault;
  }

  private static boolean isEmpty(Object value) {
    return value.toString().isEmpty() || value.toString().equals("[]");
  }

  @Test
  void notes_are_sentences_and_examples_are_phrases() {
    var wrong = new ArrayList<String>();
    for (var entry : Commands.all()) {
      var syntax = entry.ownSyntax();
      syntax.notes().stream().filter(note -> !note.matches("(?s).*[.:?]")).forEach(wrong::add);
      syntax.examples().stream()
          .map(Syntax.Example::meaning)
          .filter(meaning -> meaning.isEmpty() || meaning.matches("(?s).*[.:;]"))
          .forEach(wrong::add);
    }
    none(wrong);
  }

  @Test
  void commands_and_options_named_in_texts_exist() throws IOException {
    var options =
        Commands.all().stream()
            .flatMap(entry -> entry.syntax().options().stream())
            .flatMap(option -> option.names().stream())
            .collect(Collectors.toSet());
    options.addAll(FOREIGN);
    var words = Commands.words();
    var wrong = new TreeSet<String>();
    for (var text : texts()) {
      if (text.file().endsWith("CompletionScripts.java")) {
        continue;
      }
      OPTION
          .matcher(text.words())
          .results()
          .filter(found -> !options.contains(found.group()))
          .forEach(found -> wrong.add(text.because(found.group())));
      COMMAND
          .matcher(text.words())
          .results()
          .filter(found -> !isNamed(found.group(2) != null, found.group(3), words))
          .forEach(found -> wrong.add(text.because(found.group())));
    }
    none(wrong);
  }

  private static boolean isNamed(boolean isHelp, String word, List<String> commands) {
    return commands.contains(word)
        || (isHelp
            ? Guide.named(word).isPresent()
            : word.matches(".*[^s]s") || WORDS.contains(word));
  }

  @Test
  void names_of_tests_have_at_most_60_letters() throws IOException {
    var wrong = new ArrayList<String>();
    for (var file : files("src/test/java", ".java")) {
      TEST.matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(name -> name.length() > TEST_NAME)
          .forEach(wrong::add);
    }
    none(wrong);
  }

  /** All texts that people read: string literals, guides and the README. */
  private static List<Text> texts() throws IOException {
    var texts = new ArrayList<Text>();
    for (var file : files("src/main/java", ".java")) {
      add(texts, file, SourceTexts.of(file).literals());
    }
    for (var file : files("src/main/resources/hug", ".txt")) {
      add(texts, file, prose(file));
    }
    add(texts, Path.of("README.md"), prose(Path.of("README.md")));
    return texts;
  }

  private static void add(List<Text> texts, Path file, List<String> some) {
    some.forEach(text -> texts.add(new Text(file, text)));
  }

  /** The lines of a document outside its console blocks. */
  private static List<String> prose(Path file) throws IOException {
    var prose = new ArrayList<String>();
    boolean isConsole = false;
    for (var line : Files.readAllLines(file)) {
      isConsole ^= line.startsWith("```");
      if (!isConsole) {
        prose.add(line);
      }
    }
    return prose;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Stream<Argument<?>> arguments(CommandEntry entry) {
    var syntax = entry.syntax();
    return Stream.concat(syntax.parameters().stream(), syntax.options().stream());
  }

  private static void check(List<Text> texts, List<StyleRules.Rule> rules) {
    none(
        texts.stream()
            .flatMap(text -> StyleRules.broken(rules, text.words()).map(text::because))
            .toList());
  }

  private static void none(Collection<String> wrong) {
    assertEquals("", String.join("\n", wrong));
  }
}
