package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tools that {@code .ci/run} installs. */
final class BuildToolsTest {
  private static final Pattern NEEDED =
      Pattern.compile("(?:Needed\\.(?:tools|missing)|Shell\\.require)\\(([^)]*)\\)");

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

  private static final Pattern PACKAGES =
      Pattern.compile("declare -A packages=\\((.*?)\\)\\n", Pattern.DOTALL);

  private static final Pattern PACKAGE = Pattern.compile("\\['?([^]']+)'?]=([\\w-]+)");

  private static final Pattern TOOLS = Pattern.compile("for tool in (.*?); do", Pattern.DOTALL);

  @Test
  void it_installs_the_tools_that_tests_need_and_no_others() throws IOException {
    var needed = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("NeededTest.java")) {
          found(NEEDED, Files.readString(file))
              .flatMap(call -> found(LITERAL, call.group(1)))
              .map(literal -> literal.group(1))
              .forEach(tool -> needed.put(tool, Needed.packageOf(tool)));
        }
      }
    }

    var script = Files.readString(Path.of(".ci/run"));
    var packages = new TreeMap<String, String>();
    found(PACKAGES, script)
        .flatMap(list -> found(PACKAGE, list.group(1)))
        .forEach(entry -> packages.put(entry.group(1), entry.group(2)));
    var installed = new TreeMap<String, String>();
    found(TOOLS, script)
        .flatMap(list -> Stream.of(list.group(1).replace("\\\n", " ").split("\\s+")))
        .forEach(tool ->
            installed.put(
                tool.substring(tool.lastIndexOf('/') + 1), packages.getOrDefault(tool, tool)));

    assertEquals(needed, installed);
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
