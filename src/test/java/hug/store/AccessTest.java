package hug.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modes of files that say who may use a book. */
final class AccessTest {
  private static final int SHARED_FOLDER = 02770;

  @TempDir Path temporary;
  private Path folder;
  private Path book;
  private String group;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(temporary.resolve("salon"));
    book = Files.createFile(folder.resolve("hug.db"));
    group = Files.readAttributes(book, PosixFileAttributes.class).group().getName();
  }

  private static void mode(Path file, int mode) throws IOException {
    Files.setAttribute(file, "unix:mode", mode);
  }

  private static int mode(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:mode") & 07777;
  }

  @Test
  void a_group_has_a_book_only_if_just_they_may_read_and_write() throws IOException {
    mode(folder, SHARED_FOLDER);
    for (int mode : List.of(0600, 0640, 0664, 0666, 0644, 0620)) {
      mode(book, mode);
      assertFalse(Access.of(book).isShared(), Integer.toOctalString(mode));
    }
    mode(book, 0660);
    assertEquals(Optional.of(group), Access.of(book).group());
  }

  @Test
  void a_folder_that_lets_in_nobody_else_keeps_the_book_private() throws IOException {
    mode(book, 0660);
    mode(folder, 0700);
    assertFalse(Access.of(book).isShared());
    mode(folder, 0710);
    assertTrue(Access.of(book).isShared());
  }

  @Test
  void a_new_book_is_shared_in_a_folder_made_for_it() throws IOException {
    var other = folder.resolve("new.db");
    for (int mode : List.of(0700, 0770, 02750, 02775, 03770)) {
      mode(folder, mode);
      assertFalse(Access.of(other).isShared(), Integer.toOctalString(mode));
    }
    mode(folder, SHARED_FOLDER);
    assertTrue(Access.of(other).isShared());
    assertFalse(Access.of(folder.resolve("missing/new.db")).isShared());
  }

  @Test
  void a_private_file_fits_if_nobody_else_can_use_it() throws IOException {
    mode(folder, 0700);
    var access = Access.of(book);
    for (int mode : List.of(0600, 0400, 0700)) {
      mode(book, mode);
      assertTrue(access.fits(book), Integer.toOctalString(mode));
    }
    for (int mode : List.of(0601, 0602, 0604, 0610, 0620, 0640)) {
      mode(book, mode);
      assertFalse(access.fits(book), Integer.toOctalString(mode));
    }
    access.give(book);
    assertEquals(0600, mode(book));
    access.give(folder);
    assertEquals(0700, mode(folder));
  }

  @Test
  void shared_files_and_folders_are_opened_to_just_the_group() throws IOException {
    var access = Access.sharedWith(group, book);
    assertFalse(access.fits(folder));
    access.give(folder);
    assertEquals(SHARED_FOLDER, mode(folder));
    access.open(book);
    assertEquals(0660, mode(book));
    assertTrue(access.fits(book) && access.fits(folder));
    mode(book, 0664);
    assertFalse(access.fits(book), "others may read it");
  }

  @Test
  void a_link_is_never_followed() throws IOException {
    var secret = Files.createFile(temporary.resolve("secret"));
    mode(secret, 0600);
    var link = Files.createSymbolicLink(folder.resolve("hug.db-1"), secret);

    assertThrows(IOException.class, () -> Access.sharedWith(group, book).give(link));
    assertEquals(0600, mode(secret));
  }

  @Test
  void a_copy_has_the_mode_of_the_original_and_no_more() throws IOException {
    var copy = Files.createFile(folder.resolve("copy"));
    mode(book, 04640);
    Access.copy(book, copy);
    assertEquals(0640, mode(copy));
  }

  @Test
  void a_group_that_does_not_exist_can_be_created() {
    var failure = assertThrows(Failure.class, () -> Access.sharedWith("no-such-group", book));
    assertEquals("this system has no group \"no-such-group\"", failure.getMessage());
    assertTrue(failure.details().getFirst().contains("sudo groupadd no-such-group"));
  }
}
