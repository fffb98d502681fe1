package hug.command;

import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.ClientRef;
import hug.model.Failure;
import hug.rule.ReturnChance;
import hug.rule.ReturnRule;
import hug.rule.Returns;
import hug.store.Book;
import hug.store.TemporaryFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule for returns as fitted some days ago, kept in the user's folder because fitting takes a
 * while. It names nobody.
 *
 * @param on the day it was fitted
 * @param newest the newest touch then
 * @param areDirected whether only inbound touches were visits
 * @param slipping the number of clients who were slipping away
 */
record KeptReturnRule(
    LocalDate on, long newest, boolean areDirected, int slipping, ReturnRule rule) {
  private static final int VERSION = 1;
  private static final int MOST_DAYS = 7;

  /** The rule is fitted again once the book has grown by this many touches, or by a twentieth. */
  private static final int MOST_NEW = 20;

  private static final int SMALL_PART = 20;

  KeptReturnRule(LocalDate on, long newest, boolean areDirected, Returns returns) {
    this(on, newest, areDirected, returns.countSlipping(), returns.rule());
  }

  /** The rule that was kept for the open book, if any. */
  static Optional<KeptReturnRule> of(Session session) {
    if (isForgotten(session)) {
      return Optional.empty();
    }
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path(session))))) {
      return in.readInt() == VERSION
          ? Optional.of(
              new KeptReturnRule(
                  LocalDate.ofEpochDay(in.readLong()),
                  in.readLong(),
                  in.readBoolean(),
                  in.readInt(),
                  ReturnRule.read(in)))
          : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      // It can be fitted again.
      return Optional.empty();
    }
  }

  /** Keeps it for other commands, if it judges and the folder allows it. */
  void keep(Session session) {
    if (!rule.judges() || isForgotten(session)) {
      return;
    }
    try {
      var path = path(session);
      TemporaryFiles.makeFolder(path.getParent());
      var written = TemporaryFiles.of(path);
      try {
        write(written);
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException | Failure unwritable) {
      // It is only a matter of speed.
    }
  }

  private void write(Path file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(VERSION);
      out.writeLong(on.toEpochDay());
      out.writeLong(newest);
      out.writeBoolean(areDirected);
      out.writeInt(slipping);
      rule.write(out);
    }
  }

  /** Whether nothing may be left behind: a sample book is for trying. */
  private static boolean isForgotten(Session session) {
    return session.given().has(GlobalOptions.SAMPLE);
  }

  private static Path path(Session session) {
    return StateFolder.of(session.world())
        .path()
        .resolve("returns-" + session.book().beginning().substring(0, 16));
  }

  /** Whether it still tells about the book. */
  boolean holds(LocalDate today, long newestNow) {
    long days = DAYS.between(on, today);
    long more = newestNow - newest;
    return days >= 0
        && days < MOST_DAYS
        && more >= 0
        && more <= Math.max(MOST_NEW, newest / SMALL_PART);
  }

  /** The chance of a client. */
  Optional<ReturnChance> of(ClientRef client, Book book, LocalDate today) {
    return book.visits(today)
        .of(client.id(), areDirected)
        .map(history -> rule.chance(history, (int) DAYS.between(on, today)));
  }
}
