package hug.store.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupsTest {
  private static final int LOOKS = 2_000;

  @TempDir Path home;

  @Test
  void backups_deleted_by_another_run_are_ignored() throws Exception {
    var folder = Files.createDirectory(home.resolve(".hug-backups"));
    var stays = Files.createFile(folder.resolve("hug.db-20261121T090000Z-daily.db"));
    var comesAndGoes = folder.resolve("hug.db-20261121T100000Z-asked.db");
    var backups = Backups.of(home.resolve("hug.db").toString());
    var isOver = new AtomicBoolean();
    var other =
        CompletableFuture.runAsync(() -> {
          while (!isOver.get()) {
            makeAndDrop(comesAndGoes);
          }
        });
    try {
      for (int look = 0; look < LOOKS; look++) {
        assertTrue(backups.all().stream().anyMatch(backup -> backup.path().equals(stays)));
      }
    } finally {
      isOver.set(true);
      other.get();
    }
    assertEquals(1, backups.all().size());
  }

  private static void makeAndDrop(Path file) {
    try {
      Files.delete(Files.createFile(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
