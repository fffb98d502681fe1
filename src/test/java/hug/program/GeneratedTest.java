package hug.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.InMemory;
import hug.Rewrite;
import hug.command.CommandEntry;
import hug.command.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated files match the commands. */
final class GeneratedTest {
  @Test
  void the_man_pages_are_current(@TempDir(factory = InMemory.class) Path folder)
      throws IOException {
    var examples = new ManualExamples(folder);

    check(Path.of("man"), Manual.pages(examples));
    assertEquals(ManualExamples.FAILING, examples.failed());
  }

  @Test
  void the_completions_are_current() throws IOException {
    check(Path.of("completions"), CompletionScripts.scripts());
  }

  @Test
  void every_command_has_the_name_it_is_listed_under() {
    for (var entry : Commands.all()) {
      assertEquals(entry.name(), entry.syntax().name());
    }
  }

  @Test
  void every_command_of_a_folder_is_in_one_group_of_the_help() {
    var names = Commands.all().stream().map(CommandEntry::name).toList();

    assertEquals(names.size(), new TreeSet<>(names).size());
    assertEquals(
        new TreeSet<>(
            Commands.FOLDERS.stream()
                .flatMap(folder -> folder.get().stream())
                .map(CommandEntry::name)
                .toList()),
        new TreeSet<>(names));
  }

  @Test
  void no_line_of_the_help_is_wider_than_a_terminal() {
    Help.welcome().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void the_version_is_the_one_that_maven_builds() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));

    assertTrue(pom.contains("<artifactId>hug</artifactId>\n  <version>" + Version.NUMBER + "<"));
  }

  @Test
  void the_launcher_knows_which_global_options_take_a_value() throws IOException {
    var names = new TreeSet<String>();
    for (var option : Invocation.BEFORE.options()) {
      if (!option.isFlag()) {
        names.addAll(option.names());
      }
    }
    var launcher = Files.readString(Path.of("src/main/launcher/hug"));
    var line =
        launcher.lines().filter(one -> one.contains(") value=of:")).findFirst().orElseThrow();

    assertEquals(names, new TreeSet<>(List.of(line.strip().split("\\)")[0].split(" \\| "))));
  }

  private static void check(Path folder, Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Rewrite.check(folder.resolve(file.getKey()), file.getValue());
    }
    try (var found = Files.list(folder)) {
      assertEquals(
          new TreeSet<>(files.keySet()),
          new TreeSet<>(found.map(file -> file.getFileName().toString()).toList()));
    }
  }
}
