package hug.program;

import hug.Filled;
import hug.HugTester;
import hug.Transcript;
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

  /** The width between the margins of a page of 80 columns. */
  private static final int COLUMNS = 70;

  /** The maximum number of lines; longer output is cut. */
  private static final int LINES = 12;

  private static final Pattern DATA = Pattern.compile(".*(csv|json|hug export).*");

  private final Filled sample = new Filled(ManualExamples::fill);
  private final Path folder;
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
    var book = Files.createDirectories(folder.resolve("home/.local/share/hug")).resolve("hug.db");
    var opener = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR);
    try (var sample = opener.begun(book.toString())) {
      SampleBook.write(sample, LocalDate.of(2026, 11, 21));
      sample.publish();
    }
    new Transcript(folder).replayed(STEPS);
  }

  @Override
  public List<String> printed(String line) {
    var printed = run(line, true);
    if (printed.isEmpty() || printed.getLast().startsWith("[exit")) {
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
