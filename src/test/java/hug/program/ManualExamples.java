package hug.program;

import hug.Filled;
import hug.HugTester;
import hug.Transcript;
import hug.model.Author;
import hug.output.Paragraphs;
import hug.sample.SampleBook;
import hug.store.backup.BookOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the examples of the man pages, each in its own folder with a fresh sample book. */
final class ManualExamples implements Manual.Examples {
  private static final Path FILES = Path.of("src/test/resources/hug/program/examples");

  /** Steps by Ana, so that there is something to undo. */
  private static final List<String> STEPS =
      List.of(
          "$ HUG_STAFF=Ana hug touch margo lindqvist \"asked about prints\"",
          "$ HUG_STAFF=Ana hug edit alecia moreno --tag vip");

  /** Steps to run first, so that an example has something to show, by the start of its line. */
  private static final Map<String, String> BEFORE =
      Map.of(
          "hug council held", "hug council meet today",
          "hug rectified 18", "hug reopen 18 the new one is torn",
          "hug restore", "hug backup",
          "hug export labels --campaign Valentine",
              "hug campaign add Valentine --lapsed --by mailing --around 2027-02-14 --yes");

  /** Examples that fail here: they ask somebody, or name a file or a server that is not there. */
  static final Set<String> FAILING =
      Set.of(
          "hug walk",
          "hug walk --owner ana",
          "hug walk --reason promise",
          "hug touch jim --editor",
          "hug forget jim",
          "hug init",
          "hug share",
          "hug share postgresql://ana@db.example.com/office",
          "hug share --invite bo",
          "hug share --remove bo",
          "hug join postgresql://bo@db.example.com/office",
          "hug sync",
          "hug sync --dry-run",
          "hug sync --watch",
          "hug leave",
          "hug check --line",
          "hug init /srv/salon/hug.db --group salon",
          "hug doctor --group salon",
          "hug restore hug.db-20261121T090000Z-daily.7.db");

  /** The day before today, at ten. */
  private static final Author AUTHOR = new Author(() -> "Ana", "init", 1_795_168_800);

  /** The width between the margins of a page of 80 columns. */
  private static final int COLUMNS = 70;

  /** The maximum number of lines; longer output is cut. */
  private static final int LINES = 12;

  private static final Pattern DATA = Pattern.compile(".*(csv|json|hug export).*");

  private final Filled sample = new Filled(ManualExamples::fill);
  private final Path folder;
  private final Set<String> failed = new TreeSet<>();
  private int runs;

  ManualExamples(Path folder) {
    this.folder = folder;
  }

  private static void fill(Path folder) throws IOException {
    try (var files = Files.list(FILES)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    writeSample(folder.resolve("home"));
    new Transcript(folder).replayed(STEPS);
  }

  /** Makes a book of a home that has the sample in it. */
  static void writeSample(Path home) throws IOException {
    var book = Files.createDirectories(home.resolve(".local/share/hug")).resolve("hug.db");
    var opener = new BookOpener(HugTester.FORESIGHT, AUTHOR);
    try (var sample = opener.begun(book.toString())) {
      SampleBook.write(sample, LocalDate.of(2026, 11, 21));
      sample.publish();
    }
  }

  @Override
  public List<String> printed(String line) {
    var printed = run(line, true);
    if (!printed.isEmpty() && printed.getLast().startsWith("[exit")) {
      failed.add(line);
      return List.of();
    }
    return printed.size() > LINES
        ? Stream.concat(printed.stream().limit(LINES - 1), Stream.of("...")).toList()
        : printed;
  }

  @Override
  public List<String> columns(String command) {
    var columns = new LinkedHashSet<String>();
    for (var line : ListingLines.of(command)) {
      var rows = run("hug " + line + " --csv --fields help", false);
      rows.stream().skip(1).map(row -> row.split(",")[0]).forEach(columns::add);
    }
    return List.copyOf(columns);
  }

  /** The lines that failed so far. */
  Set<String> failed() {
    return failed;
  }

  /** The output, with the exit code in brackets unless it is 0. */
  List<String> run(String line, boolean isAtTerminal) {
    if (line.contains(" | ") || line.contains("~/") || line.contains("/media/")) {
      return List.of();
    }
    try {
      var place = folder.resolve("example" + ++runs);
      sample.into(place);
      var transcript = new Transcript(place);
      if (isAtTerminal) {
        transcript.show(COLUMNS);
      }
      for (var before : BEFORE.entrySet()) {
        if (line.startsWith(before.getKey())) {
          transcript.replayed(List.of("$ HUG_STAFF=Ana " + before.getValue()));
        }
      }
      var lines = transcript.replayed(List.of("$ HUG_STAFF=Ana " + line));
      boolean isData = DATA.matcher(line).matches();
      return lines.stream().skip(1).flatMap(shown -> fitted(shown, isData)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts data at the right margin, and wraps text. */
  private static Stream<String> fitted(String line, boolean isData) {
    if (line.length() <= COLUMNS) {
      return Stream.of(line);
    }
    return isData
        ? Stream.of(line.substring(0, COLUMNS - 1) + "…")
        : Paragraphs.fitted(line, COLUMNS).lines();
  }
}
