package hug.line;

import hug.HugTester;
import hug.store.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Several computers with one book, and a line between them. */
final class OfficeFixture implements AutoCloseable {
  /** A computer, with its own home and the copy of the book in it. */
  record Computer(Path home, HugTester tester) {
    Path file() {
      return home.resolve(".local/share/hug/hug.db");
    }

    HugTester.Result hug(String... command) {
      return tester.hug(command);
    }
  }

  final Line line;
  private final TestLine place;
  final Sealed sealed;
  final List<Computer> computers = new ArrayList<>();
  private final Path folder;
  private final UUID office = UUID.randomUUID();

  OfficeFixture(Path folder) {
    this(folder, TestLine.fresh());
  }

  private OfficeFixture(Path folder, TestLine place) {
    this.folder = folder;
    this.place = place;
    this.line = place.line();
    this.sealed = new Sealed(KeyRing.fresh(), office);
  }

  /** A computer with a home of its own, and a member of staff who uses it. */
  Computer computer() throws IOException {
    var home = Files.createDirectories(folder.resolve("home" + (computers.size() + 1)));
    var tester = new HugTester(home).with("HUG_STAFF", "staff" + (computers.size() + 1));
    var computer = new Computer(home, tester);
    computers.add(computer);
    return computer;
  }

  /** Shares the book of the first computer, and gives a copy to as many others. */
  void share(int others) throws IOException {
    var first = computers.getFirst();
    with(
        first,
        book -> {
          book.change(() -> {
            book.sharing().join(office.toString(), 1, "memory", book.sharing().newest());
            return null;
          });
          return new Sync(book, line, sealed).begin();
        });
    for (int i = 0; i < others; i++) {
      copy(first.file());
    }
  }

  /** Gives a copy of a book to a new computer. */
  Computer copy(Path file) throws IOException {
    var computer = computer();
    Files.createDirectories(computer.file().getParent());
    Files.copy(file, computer.file());
    number(computer, computers.size());
    return computer;
  }

  /** Gives the copy on a computer a number of its own. */
  void number(Computer computer, int number) {
    with(
        computer,
        book ->
            book.change(() -> {
              var sharing = book.sharing();
              long shared = sharing.office().orElseThrow().shared();
              sharing.join(office.toString(), number, "memory", shared);
              return null;
            }));
  }

  Sync.Outcome sync(int computer) {
    return with(computers.get(computer - 1), book -> new Sync(book, line, sealed).run());
  }

  /** Syncs all computers until all have the same steps. */
  void syncAll() {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= computers.size(); i++) {
        sync(i);
      }
    }
  }

  <T> T with(Computer computer, Function<Book, T> work) {
    return BookDump.with(computer.file(), work);
  }

  /** Makes the line lose its newest links. */
  void lose(int newest) {
    place.lose(newest);
  }

  /** The contents of a book, and what is wrong with it. */
  String dump(int computer) {
    return BookDump.of(computers.get(computer - 1).file());
  }

  /** The log of a computer, oldest first: who did what. */
  Optional<String> log(int computer) {
    return Optional.of(computers.get(computer - 1).hug("log", "--csv", "--limit", "1000").out());
  }

  @Override
  public void close() {
    place.close();
  }
}
