package hug.line;

import hug.HugTester;
import hug.model.Author;
import hug.store.Book;
import hug.store.backup.BookOpener;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The contents of a book as text, to compare it with others of the same office. */
public final class BookDump {
  /** Everything that must be equal in all books once they have the same steps. */
  private static final List<String> TABLES =
      List.of(
          "step",
          "change",
          "clash",
          "seal",
          "forgotten",
          "merged",
          "staff",
          "client",
          "handle",
          "tag",
          "detail",
          "touch",
          "told",
          "matter",
          "skip",
          "rule",
          "programme",
          "news",
          "news_tag",
          "campaign",
          "wave",
          "member",
          "meeting",
          "item",
          "setting",
          "wording",
          "origin",
          "login",
          "absence");

  private BookDump() {}

  /** The contents of a book, and what is wrong with it: it begins with [] if nothing is. */
  public static String of(Path file) {
    return with(
        file,
        book -> {
          var dump = new StringBuilder(String.valueOf(book.faults())).append('\n');
          for (var table : TABLES) {
            dump.append("-- ").append(table).append('\n');
            for (var line : book.sqlite().all(quoted(book, table), row -> row.text())) {
              dump.append(line).append('\n');
            }
          }
          return dump.toString();
        });
  }

  private static String quoted(Book book, String table) {
    var columns =
        book
            .sqlite()
            .all("select name from pragma_table_info(?) order by cid", row -> row.text(), table)
            .stream()
            .map(column -> "quote(\"" + column + "\")")
            .toList();
    return "select " + String.join(" || ',' || ", columns) + " from " + table + " order by 1";
  }

  /** Opens a book for some work. */
  public static <T> T with(Path file, Function<Book, T> work) {
    var author = new Author(() -> "ana", "sync", HugTester.AUTHOR.at());
    try (var book = new BookOpener(HugTester.FORESIGHT, author).inPlace(file.toString())) {
      return work.apply(book);
    }
  }
}
