package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion with TAB in bash, zsh and fish. */
final class CompletionIT {
  private static final Path SCRIPTS = Path.of("completions").toAbsolutePath();

  /** Clients whose names are hard to type. */
  private static final Filled BOOK =
      new Filled(folder -> {
        for (var name : List.of("Zoë O'Hara", "Jim Halpert", "Jim Beam", "Ann \"Nan\" $ Lee")) {
          assertEquals(0, new HugTester(folder).hug("add", name).exitCode());
        }
      });

  @TempDir Path folder;
  private Shell shell;
  private Map<String, String> environment;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    environment =
        Map.of(
            "HOME",
            folder.toString(),
            "PATH",
            Shell.hug().getParent() + ":/usr/bin:/bin",
            "LC_ALL",
            "C.UTF-8",
            "TERM",
            "dumb");
    BOOK.into(folder);
  }

  @Test
  void bash_proposes_commands_options_and_clients() throws Exception {
    Shell.require("bash");

    assertEquals("touch\n", bash("hug to"));
    assertTrue(bash("hug due --wi").contains("--within"));
    assertEquals("Zoë\\ O\\'Hara\n", bash("hug touch hara"));
    assertEquals("Jim Beam\nJim Halpert\n", bash("hug touch \"Jim"));
    assertEquals("Ann\\ \\\"Nan\\\"\\ \\$\\ Lee\n", bash("hug touch ann"));
    assertEquals("Ann \\\"Nan\\\" \\$ Lee\n", bash("hug touch \"ann"));
    assertEquals("Zoë O'\\''Hara\n", bash("hug touch 'zoe"));
    assertEquals("visit\n", bash("hug touch jim --by vi"));
  }

  @Test
  void bash_sees_through_quotes_and_equals_signs() throws Exception {
    Shell.require("bash");
    var other = folder.resolve("my o'book.db").toString();
    shell.run(
        List.of(Shell.hug().toString(), "--db", other, "add", "Ben Okri", "--owner", "Ana"),
        environment);
    var inQuotes = "'" + other.replace("'", "'\\''") + "'";
    var escaped = other.replaceAll("([ '])", "\\\\$1");

    assertEquals("Ben\\ Okri\n", bashOf("hug", "--db", "\"" + other + "\"", "touch", "Be"));
    assertEquals("Ben\\ Okri\n", bashOf("hug", "--db", "=", escaped, "touch", "ben\\ o"));
    assertEquals("Ana\n", bashOf("hug", "--db", inQuotes, "due", "--owner", "="));
  }

  @Test
  void bash_expands_a_tilde_and_keeps_the_order_of_hug() throws Exception {
    Shell.require("bash");
    shell.run(
        List.of(Shell.hug().toString(), "--db", folder.resolve("v.db").toString(), "add", "Zed"),
        environment);

    assertEquals("Zed\n", bash("hug --db ~/v.db show Z"));
    assertEquals("auto\nalways\nnever\n", bashOf("hug", "--color", ""));
  }

  private String bash(String typed) throws Exception {
    return bashOf(typed.split(" "));
  }

  /** Takes words as bash splits a line: with their quotes, and with = as a word of its own. */
  private String bashOf(String... words) throws Exception {
    var script =
        """
        source %s/hug.bash
        COMP_WORDS=("$@")
        COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        _hug hug
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(SCRIPTS);
    var command = new ArrayList<>(List.of("bash", "--norc", "-c", script, "bash"));
    command.addAll(List.of(words));
    return answer(command);
  }

  @Test
  void zsh_proposes_commands_options_and_clients() throws Exception {
    Shell.require("zsh");

    zshMakes("hug to", "hug touch");
    zshMakes("hug due --wi", "hug due --within");
    zshMakes("hug touch hara", "Zoë\\ O\\'Hara");
    shell.run("hug --db v.db add Zenobia; touch visits.csv", environment);
    zshMakes("hug --db ~/v.db show Ze", "nobia");
    zshMakes("hug due --output=vis", "its.csv");
    // The typed text stays if several candidates contain it but do not start with it.
    zshMakes(
        "say() { if [[ $1 == __complete ]]; then hug \"$@\"; else print got \"$@\"; fi }\n"
            + "compdef _hug say\n"
            + "say touch im\tX\n",
        "got touch imX");
  }

  /** Types the line and a TAB into a real zsh on its own pseudo-terminal. */
  private void zshMakes(String typed, String completed) throws Exception {
    var script =
        """
        zmodload zsh/zpty
        zpty z "zsh -f -i"
        zpty -w z 'PS1= ; fpath=(%s $fpath); autoload -Uz compinit; compinit -u -d ./dump'
        zpty -w z 'stty -echo; echo ready''now'
        zpty -r z line '*readynow*'
        zpty -w -n z "$1"$'\\t'
        repeat 100; do
          zpty -r -t z line && shown+=$line
          [[ $shown == *"$2"* ]] && break
          sleep 0.1
        done
        zpty -d z
        print -rn -- "$shown"
        """
            .formatted(SCRIPTS);
    var shown = answer(List.of("zsh", "-f", "-c", script, "zsh", typed, completed));
    // zsh redraws in place, so only the part that TAB added is sure to be in one piece.
    assertTrue(shown.contains(completed), shown);
  }

  @Test
  void fish_proposes_commands_options_and_clients() throws Exception {
    Shell.require("fish");

    assertTrue(fish("hug to").contains("touch\tLog a call, visit or other contact with a client"));
    assertTrue(fish("hug due --wi").contains("--within\tAlso list"));
    assertTrue(fish("hug touch Jim").contains("Jim Halpert\t#2"));
    assertEquals("Ann \"Nan\" $ Lee\t#4\n", fish("hug touch \"Ann"));
    assertEquals("Jim Beam\t#3\n", fish("hug touch Jim\\ B"));
  }

  @Test
  void fish_completes_names_by_unaccented_letters_and_email() throws Exception {
    Shell.require("fish");
    Shell.require("tmux");
    for (var line : List.of("add 'Jürgen Müller'", "add 'Ann Müllerson' --email p5@example.com")) {
      shell.run("hug " + line + " && hug --db v.db add Zenobia; touch visits.csv", environment);
    }
    var real = new TreeMap<>(environment);
    real.put("TERM", "tmux-256color");
    try (var terminal = new Tmux(folder, 80, 24, real)) {
      terminal.run(
          "exec fish --no-config -C 'source "
              + SCRIPTS
              + "/hug.fish; function fish_prompt; echo \"fish: \"; end'");
      terminal.shows("fish:");
      assertMakes(terminal, "touch jurg", "touch Jürgen\\ Müller X");
      assertMakes(terminal, "touch p5@ex", "touch Ann\\ Müllerson X");
      assertMakes(terminal, "touch muller", "Jürgen Müller  -- #5\nfish: hug touch mullerX");
      assertMakes(terminal, "--db ~/v.db show Z", "show Zenobia X");
      assertMakes(terminal, "due --output=vis", "due --output=visits.csv X");
      assertMakes(terminal, "--colo", "--color X");
      assertMakes(terminal, "--color ne", "--color never X");
    }
  }

  private static void assertMakes(Tmux terminal, String typed, String shown) throws Exception {
    terminal.type("hug " + typed).press("Tab");
    terminal.type("X").shows(shown);
    terminal.press("C-u", "C-l");
  }

  private String fish(String typed) throws Exception {
    var script = "source " + SCRIPTS + "/hug.fish; complete -C \"$argv[1]\"";
    return answer(List.of("fish", "--no-config", "-c", script, typed));
  }

  private String answer(List<String> command) throws Exception {
    var result = shell.run(command, environment);
    assertEquals("", result.err());
    return result.out();
  }
}
