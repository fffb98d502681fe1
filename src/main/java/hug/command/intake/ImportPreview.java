package hug.command.intake;

import hug.command.Session;
import hug.output.Result;
import java.util.List;

/**
 * What an import would do.
 *
 * @param words about how the file was read
 */
record ImportPreview(ImportSummary summary, BadLines faults, List<String> words) {
  /** Tries it in a book that forgets all of it. */
  static ImportPreview of(ImportFile file, BadLines faults, Session session) {
    var book = session.bookToTry();
    var summary = book.rehearse(() -> file.into(book, faults));
    return new ImportPreview(summary, faults, file.words());
  }

  boolean comesToNothing() {
    return summary.isEmpty() || faults.keepAllOut();
  }

  private List<String> lines() {
    var lines = summary.inWords(List.of("Would add", "Would change"), faults);
    lines.addAll(summary.examples());
    lines.addAll(words);
    return List.copyOf(lines);
  }

  String inWords() {
    return String.join("\n", lines());
  }

  Result result() {
    return new Result.Words(lines(), faults.keepAllOut() ? 1 : 0);
  }
}
