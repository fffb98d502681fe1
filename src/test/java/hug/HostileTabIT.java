package hug;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion with TAB in bash, zsh and fish, where the candidates were written to do harm. */
final class HostileTabIT {
  private static final long MOST_MILLISECONDS = 20_000;
  private static final Path SCRIPTS = Path.of("completions").toAbsolutePath();

  /**
   * Hostile names that completion may propose; each creates a file called pwned if a shell runs it.
   */
  private static final List<String> VALUES =
      List.of(
          "-$(touch${IFS}pwned)",
          "--x=`touch pwned`",
          "-n",
          "$(touch pwned) $HOME ${HOME} $1 %1 @x :x",
          "`touch${IFS}pwned`",
          "a'$(touch pwned)'b\"$(touch pwned)\"c",
          "\\$(touch pwned)\\\\`touch pwned`\\",
          "';touch pwned;'",
          "\";touch pwned;\"",
          ";touch pwned;|touch pwned&",
          ">pwned <(touch pwned)",
          "(touch pwned)",
          "*?[a-z]{a,b}^x",
          "!touch! x!$ '!!' \"!!\" \\!!",
          "~",
          "~root/x",
          "#12 # x",
          "=ls=~:~",
          "a\\nb\\tc  O'Hara & \"Söhne\" 😀 \\");

  /** Names of files; the last ones cannot be typed without escapes. */
  private static final List<String> FILES =
      List.of(
          "-$(touch${IFS}pwned)",
          "`touch pwned`'\"",
          "~x",
          "!touch! #;&|<>()\\",
          "*?[a-z]{a,b}",
          "a\n$(touch pwned)",
          "\t`touch pwned`",
          "\u001b]0;$(touch pwned)\u0007");

  /** A fake hug that proposes a numbered value, or files, and otherwise records its arguments. */
  private static final String STUB =
      """
      #!/bin/sh
      for last do :; done
      case $1/$2/$last in
        __complete/files/*) echo :files ;;
        __complete/*/--eq=*) printf '%s%s\\n' --eq= "$(cat "$ROOT/values/$3")" ;;
        __complete/*) cat "$ROOT/values/$3" ;;
        *) printf '%s\\0' "$@" >"$ROOT/part"; mv "$ROOT/part" "$ROOT/got" ;;
      esac
      """;

  /**
   * Patterns of candidates that a shell does not propose.
   *
   * @param values if nothing is typed yet
   * @param files without an option or a folder before them
   * @param all in any position
   */
  private record Gaps(String values, String files, String all) {}

  private static final Gaps NO_GAPS = new Gaps("", "", "");

  @TempDir Path root;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void lay() throws Exception {
    Shell.require("tmux");
    var stub = Files.createDirectories(root.resolve("bin")).resolve("hug");
    Files.writeString(stub, STUB);
    stub.toFile().setExecutable(true);
    Files.createDirectories(root.resolve("values"));
    for (int i = 0; i < VALUES.size(); i++) {
      Files.writeString(root.resolve("values/" + i), VALUES.get(i) + "\n");
    }
    environment.putAll(
        Map.of("HOME", root.toString(), "ROOT", root.toString(), "LC_ALL", "C.UTF-8"));
    environment.put("TERM", "tmux-256color");
    // No history, which would be written while the terminal and its folder are removed.
    environment.put("HISTFILE", "");
    environment.put("PATH", stub.getParent() + ":/usr/bin:/bin");
  }

  @Test
  void bash_passes_candidates_on_unchanged_and_runs_none() throws Exception {
    Shell.require("bash");
    var rc =
        """
        source %s/hug.bash
        PS1='$ ' PROMPT_COMMAND='cd "$ROOT/$(cat $ROOT/next)"; : >$ROOT/ready'
        """;
    tries("exec bash --noprofile --rcfile rc -i", rc, NO_GAPS);
  }

  @Test
  void zsh_passes_candidates_on_unchanged_and_runs_none() throws Exception {
    Shell.require("zsh");
    var rc =
        """
        setopt interactivecomments extendedglob magicequalsubst
        fpath=(%s $fpath)
        autoload -Uz compinit
        compinit -u -d $ROOT/dump
        PS1='$ '
        precmd() { cd "$ROOT/$(cat $ROOT/next)"; : >|$ROOT/ready }
        """;
    Files.writeString(root.resolve(".zshrc"), rc.formatted(SCRIPTS));
    tries("exec zsh -d -i", rc, NO_GAPS);
  }

  @Test
  void fish_passes_candidates_on_unchanged_and_runs_none() throws Exception {
    Shell.require("fish");
    var rc =
        """
        source %s/hug.fish
        function fish_prompt; cd "$ROOT/"(cat $ROOT/next); echo >$ROOT/ready; echo '$ '; end
        """;
    tries(
        "exec fish --private --no-config -C 'source rc'",
        rc,
        new Gaps("~.*", "[-~].*", "(?s).*[\n\t].*"));
  }

  @Test
  void a_tag_from_a_vcard_does_not_run_as_a_command() throws Exception {
    Shell.require("bash");
    var card =
        """
        BEGIN:VCARD
        VERSION:4.0
        FN:Mallory
        CATEGORIES:-$(touch${IFS}pwned),other
        END:VCARD
        """;
    new HugTester(root).hug("import", Files.writeString(root.resolve("m.vcf"), card).toString());
    environment.put("PATH", Shell.hug().getParent() + ":/usr/bin:/bin");
    environment.put("PS1", "$ ");
    try (var terminal = new Tmux(root, 80, 24, environment)) {
      terminal.run("exec bash --noprofile --norc -i");
      terminal.run("source " + SCRIPTS + "/hug.bash; echo sour''ced").shows("sourced");
      terminal.type("hug list --tag -\t\r").shows("Mallory");
    }
    assertTrue(Files.notExists(root.resolve("pwned")));
  }

  /** Types a line for each value, with a TAB in every position that it can have. */
  private void tries(String shell, String rc, Gaps gaps) throws Exception {
    Files.writeString(root.resolve("rc"), rc.formatted(SCRIPTS));
    go("bin");
    try (var terminal = new Tmux(root, 200, 50, environment)) {
      terminal.run(shell);
      await("ready");
      var wrong = new ArrayList<String>();
      for (int i = 0; i < VALUES.size(); i++) {
        var value = VALUES.get(i);
        var number = String.valueOf(i);
        var line = "hug list " + number + " --tag \t --eq=\t --dq \"\t --sq '\t -- \t";
        var alone = value.matches(gaps.values()) ? "" : value;
        var expected =
            List.of(
                "list",
                number,
                "--tag",
                alone,
                "--eq=" + value,
                "--dq",
                value,
                "--sq",
                value,
                "--",
                alone);
        compare(terminal, line, expected, wrong);
      }
      // Two candidates complete to their common prefix.
      Files.writeString(root.resolve("values/two"), "$(touch pwned)'a\n$(touch pwned)'b\n");
      compare(
          terminal,
          "hug list two --tag \t",
          List.of("list", "two", "--tag", "$(touch pwned)'"),
          wrong);
      for (int i = 0; i < FILES.size(); i++) {
        var name = FILES.get(i);
        var folder = "files" + i;
        Files.writeString(Files.createDirectories(root.resolve(folder)).resolve(name), "");
        go(folder);
        // The next prompt changes to the folder.
        terminal.press("Enter");
        await("ready");
        var after = name.matches(gaps.all()) ? "" : name;
        var alone = name.matches(gaps.files()) ? "" : after;
        var expected = List.of("files", alone, "--output=" + after, "../" + folder + "/" + after);
        var line = "hug files \t --output=\t ../" + folder + "/\t";
        compare(terminal, line, expected, wrong);
      }
      assertEquals("", String.join("\n", wrong));
    }
    try (var files = Files.walk(root)) {
      assertEquals(List.of(), files.filter(file -> file.endsWith("pwned")).toList());
    }
  }

  private void go(String folder) throws Exception {
    Files.writeString(root.resolve("next"), folder);
    Files.deleteIfExists(root.resolve("ready"));
  }

  private void compare(Tmux terminal, String line, List<String> expected, List<String> wrong)
      throws Exception {
    Files.deleteIfExists(root.resolve("got"));
    Files.deleteIfExists(root.resolve("ready"));
    terminal.type(line + "\r");
    if (!await("got")) {
      wrong.add(
          "nothing arrived: "
              + expected
              + "\n"
              + terminal.screen().lines().toList().reversed().stream().limit(4).toList());
      terminal.press("C-c", "C-u");
    } else {
      var wanted = expected.stream().filter(word -> !word.isEmpty()).toList();
      var got = List.of(Files.readString(root.resolve("got"), UTF_8).split("\0", -1));
      if (!got.subList(0, got.size() - 1).equals(wanted)) {
        wrong.add("expected " + expected + "\n but got " + got);
      }
    }
    await("ready");
  }

  /** Waits for a file to appear; false if it does not appear in time. */
  private boolean await(String name) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLISECONDS;
    while (Files.notExists(root.resolve(name))) {
      if (System.currentTimeMillis() > end) {
        return false;
      }
      Thread.sleep(5);
    }
    return true;
  }
}
