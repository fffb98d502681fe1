package hug.command.safety;

import hug.model.Failure;
import hug.store.Book;
import hug.store.backup.Safekeeping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Backups that still contain forgotten clients. */
final class BackupsOfForgotten {
  private BackupsOfForgotten() {}

  /** Rewrites them if requested, and reports the result. */
  static List<String> lines(List<Path> holding, boolean areRewritten, Book book) {
    var lines = new ArrayList<String>();
    if (holding.isEmpty()) {
      lines.add("No backup contains an erased client.");
    } else if (!areRewritten) {
      lines.add("These backups still contain erased clients:");
      holding.forEach(backup -> lines.add("  " + backup));
      lines.add("To erase them there too: hug forget --backups");
    } else {
      int rewritten = 0;
      for (var backup : holding) {
        try {
          new Safekeeping(book).forgetIn(backup);
          rewritten++;
        } catch (Failure failure) {
          lines.add("Could not rewrite; delete it: " + backup + " (" + failure.getMessage() + ")");
        }
      }
      lines.add("Rewrote " + (rewritten == 1 ? "1 backup." : rewritten + " backups."));
    }
    return lines;
  }
}
