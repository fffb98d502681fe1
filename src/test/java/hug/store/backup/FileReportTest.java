package hug.store.backup;

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

/** The files of a book, and the users whom they are opened to. */
final class FileReportTest {
  @TempDir Path temporary;
  private Path folder;
  private Path book;
  private Path backups;
  private String group;

  @BeforeEach
  void make() throws IOException {
    mode(temporary, 0755);
    folder = Files.createDirectory(temporary.resolve("salon"));
    book = Files.createFile(folder.resolve("hug.db"));
    backups = Files.createDirectory(folder.resolve(".hug-backups"));
    mode(book, 0600);
    mode(backups, 0700);
    group = Files.readAttributes(book, PosixFileAttributes.class).group().getName();
  }

  private static void mode(Path file, int mode) throws IOException {
    Files.setAttribute(file, "unix:mode", mode);
  }

  private static String mode(Path file) throws IOException {
    return Integer.toOctalString((int) Files.getAttribute(file, "unix:mode") & 07777);
  }

  private FileReport report() {
    return new FileReport(book.toString());
  }

  private Path backup(int mode) throws IOException {
    var backup = Files.createFile(backups.resolve("hug.db-20261121T090000Z-daily.1.db"));
    mode(backup, mode);
    return backup;
  }

  @Test
  void files_that_others_can_use_are_closed_to_them() throws IOException {
    assertEquals(List.of(), report().wrong());
    var backup = backup(0644);
    mode(book, 0640);
    mode(backups, 0755);
    assertEquals(List.of(backup, backups, book), report().wrong());

    report().mend();
    assertEquals(List.of(), report().wrong());
    assertEquals("600 600 700", mode(book) + " " + mode(backup) + " " + mode(backups));
  }

  @Test
  void all_files_of_a_shared_book_are_opened_to_the_group() throws IOException {
    var backup = backup(0600);
    var journal = Files.createFile(folder.resolve("hug.db-journal"));
    report().share(group);

    assertEquals(Optional.of(group), report().group());
    assertEquals("660 660 660", mode(book) + " " + mode(backup) + " " + mode(journal));
    assertEquals("2770 2770", mode(folder) + " " + mode(backups));
    assertEquals(List.of(), report().wrong());
  }

  @Test
  void a_folder_with_other_files_is_not_opened_to_a_group() throws IOException {
    Files.createFile(folder.resolve("diary.txt"));
    var failure = assertThrows(Failure.class, () -> report().share(group));

    assertTrue(failure.getMessage().contains("also holds diary.txt"), failure.getMessage());
    assertFalse(mode(folder).equals("2770"));
    assertEquals("600", mode(book));
  }

  @Test
  void a_group_cannot_share_a_book_that_it_cannot_reach() throws IOException {
    mode(temporary, 0700);
    var failure = assertThrows(Failure.class, () -> report().share(group));

    assertTrue(
        failure.getMessage().endsWith(temporary + " is closed to others"), failure.getMessage());
    assertEquals("600", mode(book));
  }

  @Test
  void backups_of_a_private_book_may_be_on_another_disk() throws IOException {
    Files.delete(backups);
    var disk = Files.createDirectory(temporary.resolve("disk"));
    mode(disk, 0755);
    Files.createSymbolicLink(backups, disk);
    assertEquals(List.of(disk), report().wrong());

    report().mend();
    assertEquals("700", mode(disk));
    assertEquals(List.of(), report().wrong());
  }

  @Test
  void backups_of_a_group_are_not_behind_a_link() throws IOException {
    report().share(group);
    Files.delete(backups);
    var secret = Files.createDirectory(temporary.resolve("secret"));
    mode(secret, 0700);
    Files.createSymbolicLink(backups, secret);

    assertThrows(Failure.class, () -> report().mend());
    assertEquals("700", mode(secret));
  }

  @Test
  void a_new_folder_for_a_group_is_made_for_it_alone() throws IOException {
    var made = temporary.resolve("srv/salon");
    SharedFolder.make(made.resolve("hug.db").toString(), group);
    assertEquals("2770 2770", mode(made.getParent()) + " " + mode(made));

    var taken = assertThrows(Failure.class, () -> SharedFolder.make(full().toString(), group));
    assertTrue(taken.getMessage().contains("already exists"), taken.getMessage());
  }

  private Path full() throws IOException {
    return Files.writeString(book, "a book");
  }
}
