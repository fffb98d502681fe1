package hug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell session and its output. Lines that start with "$ " are run, and the lines after them are
 * the expected output. "# today is DATE" sets the date, and "# at a terminal of 80 x 24" simulates
 * a terminal, without colours unless ", in colour" follows. It supports {@code hug}, variables
 * before it, {@code < FILE}, {@code > FILE}, {@code cat FILE} and {@code cat > FILE} with lines
 * that start with "> ". "# at the laptop, as bo" goes on at another computer, with its own home,
 * which reaches the same offices.
 */
public final class Transcript {
  private static final Pattern WORD =
      Pattern.compile("(?:[^\\s\"']+|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')+");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");

  private static final Pattern TERMINAL =
      Pattern.compile("# at a terminal of (\\d+) x (\\d+)(, in colour)?");

  /** The part of event identifiers that differs from book to book. */
  private static final Pattern BOOK_MARK = Pattern.compile("@hug[0-9a-f]{16}");

  private static final Pattern COMPUTER = Pattern.compile("# at the (\\w+), as (\\w+)");

  /** Chooses the computer at which the next command is typed. */
  public interface Turns {
    /** The home of the person who types there. */
    Path next() throws IOException;
  }

  private final Path folder;
  private final HugTester hug;
  private Turns turns;
  private Path home;

  public Transcript(Path folder) throws IOException {
    this(folder, () -> folder.resolve("home"));
  }

  public Transcript(Path folder, Turns turns) throws IOException {
    this.folder = folder;
    this.turns = turns;
    this.home = Files.createDirectories(turns.next());
    this.hug = new HugTester(home);
  }

  /** Goes on at a computer, which is as it was left, or new. */
  private void move(String computer, String staff) throws IOException {
    var place = Files.createDirectories(folder.resolve("home-" + computer));
    turns = () -> place;
    hug.with("HOSTNAME", computer).with("HUG_STAFF", staff);
  }

  /** Runs the following lines in a pipe, until a line sets a terminal. */
  void leaveTerminal() {
    hug.atNoTerminal();
  }

  /** Shows the following lines on a terminal of this width that cannot prompt. */
  public void show(int columns) {
    hug.atTerminal(columns).redirecting("in").with("NO_COLOR", "1");
  }

  /** The same session with its current output. */
  public List<String> replayed(List<String> lines) throws IOException {
    var replayed = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      replayed.add(line);
      if (line.startsWith("# today is ")) {
        hug.on(line.substring("# today is ".length()));
      }
      var computer = COMPUTER.matcher(line);
      if (computer.matches()) {
        move(computer.group(1), computer.group(2));
      }
      var terminal = TERMINAL.matcher(line);
      if (terminal.matches()) {
        hug.atTerminal(Integer.parseInt(terminal.group(1)))
            .ofHeight(Integer.parseInt(terminal.group(2)))
            .with("NO_COLOR", terminal.group(3) == null ? "1" : "");
      }
      if (!line.startsWith("$ ")) {
        continue;
      }
      var typed = new StringBuilder();
      while (i + 1 < lines.size() && (lines.get(i + 1) + " ").startsWith("> ")) {
        replayed.add(lines.get(++i));
        typed.append(lines.get(i).replaceFirst("^> ?", "")).append('\n');
      }
      var printed = run(line.substring(2), typed.toString());
      int end = i + 1;
      while (end < lines.size() && !isStart(lines.get(end))) {
        end++;
      }
      replayed.addAll(printed);
      for (int blank = end; blank > i + 1 && lines.get(blank - 1).isBlank(); blank--) {
        replayed.add("");
      }
      i = end - 1;
    }
    return replayed;
  }

  private static boolean isStart(String line) {
    return line.startsWith("$ ") || line.startsWith("# ") || line.startsWith("```");
  }

  private List<String> run(String line, String typed) throws IOException {
    var words = words(line);
    String target = null;
    if (words.size() > 1 && words.get(words.size() - 2).equals(">")) {
      target = words.removeLast();
      words.removeLast();
    }
    hug.given("");
    if (words.size() > 1 && words.get(words.size() - 2).equals("<")) {
      hug.given(Files.readString(Path.of(words.removeLast())));
      words.removeLast();
    }
    if (words.getFirst().equals("cat")) {
      if (target != null) {
        Files.writeString(Path.of(target), typed.replaceFirst("END\n$", ""));
        return List.of();
      }
      return shown(Files.readString(Path.of(words.get(1))), 0);
    }
    var before = new HashMap<String, String>();
    while (words.getFirst().contains("=")) {
      var variable = words.removeFirst();
      int at = variable.indexOf('=');
      before.put(variable.substring(0, at), hug.variable(variable.substring(0, at)));
      hug.with(variable.substring(0, at), variable.substring(at + 1));
    }
    if (!words.removeFirst().endsWith("hug")) {
      throw new IllegalArgumentException("a transcript cannot run: " + line);
    }
    home = turns.next();
    var result = hug.at(home).hug(words);
    before.forEach((variable, value) -> {
      if (value == null) {
        hug.without(variable);
      } else {
        hug.with(variable, value);
      }
    });
    if (target != null) {
      Files.writeString(Path.of(target), result.out());
      return shown(result.err(), result.exitCode());
    }
    return shown(result.all(), result.exitCode());
  }

  private List<String> shown(String text, int exitCode) {
    var plain =
        BOOK_MARK
            .matcher(text.replace(home.toString(), "/home/ana").replace(folder + "/", ""))
            .replaceAll("@hug0123456789abcdef")
            // Every book has its own.
            .replaceAll("(urn:uuid):[0-9a-f-]{36}", "$1:...")
            .replace("\u001b", "^[")
            .replace("\r\n", "\n");
    var lines = new ArrayList<>(plain.lines().toList());
    if (exitCode != 0) {
      lines.add("[exit " + exitCode + "]");
    }
    return lines;
  }

  private List<String> words(String line) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(line.replace("<<END", ""));
    while (matcher.find()) {
      var word =
          QUOTED
              .matcher(matcher.group())
              .replaceAll(quoted ->
                  Matcher.quoteReplacement(
                      quoted.group(1) == null
                          ? quoted.group(2)
                          : quoted.group(1).replaceAll("\\\\(.)", "$1")));
      words.add(
          word.matches("(?i)[\\w-]+\\.(csv|db|jsonl?|ics|vcf|ldif|md|txt|html?|mbox|eml|xml)")
              ? folder.resolve(word).toString()
              : word);
    }
    int written = words.indexOf("-o") + 1;
    if (written > 0 && !Path.of(words.get(written)).isAbsolute()) {
      throw new IllegalArgumentException("a transcript writes only into its folder: " + line);
    }
    return words;
  }
}
