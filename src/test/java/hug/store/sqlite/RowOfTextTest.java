package hug.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests for {@link RowOfText}: columns read from one text are as if each was read. */
class RowOfTextTest {
  private static final List<String> COLUMNS = List.of("id", "day", "note", "other", "items");

  private final Sqlite sqlite = Sqlite.inMemory();

  @BeforeEach
  void create() {
    sqlite.run("create table t (id integer, day text, note text, other integer, items text)");
  }

  @AfterEach
  void close() {
    sqlite.close();
  }

  private void put(Object... values) {
    sqlite.change("insert into t values (?, ?, ?, ?, ?)", values);
  }

  private static List<Object> read(Row row) {
    return List.of(row.number(), row.maybeDay(), row.text(), row.maybeNumber(), row.texts());
  }

  private List<List<Object>> joined() {
    var rows = new ArrayList<List<Object>>();
    sqlite.each(COLUMNS, "from t order by rowid", RowOfTextTest::read).forEach(rows::add);
    return rows;
  }

  private List<List<Object>> each() {
    return sqlite.all("select * from t order by rowid", RowOfTextTest::read);
  }

  @Test
  void columns_in_one_text_are_read_like_single_ones() {
    put(1, "2026-11-21", "Zoë, \"quoted\"\r\n\u001f\0\u007f👋", -7, "a\u001fb");
    put(Long.MAX_VALUE, Optional.empty(), "", 0, Optional.empty());
    put(-1, "", "=1+1", Optional.empty(), "");
    put(Optional.empty(), Optional.empty(), Optional.empty(), Long.MIN_VALUE, "ÿÀ");
    assertEquals(each(), joined());
    assertEquals(4, joined().size());
  }

  @Test
  void a_text_that_is_not_utf_8_is_read_the_same_way() {
    sqlite.run("insert into t values (1, '', cast(x'ff' as text), 2, cast(x'c0' as text))");
    sqlite.run("insert into t values (1, '', cast(x'61ff' as text), 2, cast(x'ffff' as text))");
    assertEquals(each(), joined());
  }

  @Test
  void a_text_with_the_separator_is_damage() {
    sqlite.run("insert into t values (1, '', cast(x'ffc0' as text), 2, '')");
    var failure = assertThrows(Failure.class, this::joined);
    assertEquals(true, failure.getMessage().contains("damaged"), failure.getMessage());
  }

  @Test
  void columns_after_an_absent_one_can_be_skipped() {
    put(Optional.empty(), Optional.empty(), "left", Optional.empty(), "");
    var texts = new ArrayList<String>();
    sqlite
        .each(
            COLUMNS,
            "from t",
            row -> {
              assertEquals(Optional.empty(), row.maybeNumber());
              row.without(1);
              return new String(row.bytes(), UTF_8);
            })
        .forEach(texts::add);
    assertEquals(List.of("left"), texts);
  }
}
