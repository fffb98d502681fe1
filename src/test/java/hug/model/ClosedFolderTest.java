package hug.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClosedFolderTest {
  @Test
  void the_first_closed_folder_on_the_way_is_named() {
    var closed = List.of(Path.of("/home/ben"), Path.of("/home/ben/books"));
    assertEquals(
        Optional.of(Path.of("/home/ben")),
        ClosedFolder.above(Path.of("/home/ben/books/hug.db"), closed::contains));
    assertEquals(
        Optional.of(Path.of("/home/ben")),
        ClosedFolder.above(Path.of("/home/ana/../ben/hug.db"), closed::contains));
  }

  @Test
  void a_file_is_not_a_folder_on_its_own_way() {
    assertEquals(Optional.empty(), ClosedFolder.above(Path.of("/home"), Path.of("/home")::equals));
    assertEquals(
        Optional.of(Path.of("/")), ClosedFolder.above(Path.of("/home"), Path.of("/")::equals));
  }

  @Test
  void a_missing_file_in_an_open_folder_is_not_refused(@TempDir Path folder) {
    assertDoesNotThrow(() -> ClosedFolder.refuse(folder.resolve("none").resolve("hug.db")));
  }
}
