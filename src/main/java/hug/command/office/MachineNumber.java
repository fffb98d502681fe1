package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Session;
import hug.line.Machine;
import java.util.Optional;

/**
 * The number of this computer in its office. A book that was copied to another computer gets one of
 * its own there, so that people see who has what; the steps themselves are told apart by their
 * marks.
 */
record MachineNumber(OfficeLink link, Session session) {
  /** A new number, noted in the book; absent if the one it has will do. */
  Optional<Integer> renewed() {
    var known = OfficeLink.known(session);
    var registered =
        link.line().machines().stream()
            .filter(machine -> machine.number() == known.machine())
            .findFirst();
    if (registered.isPresent() && !isCopied(registered.get())) {
      return Optional.empty();
    }
    var name = ComputerName.of(session.world());
    int number = link.office().enrol(name);
    session
        .book()
        .note(() -> {
          session.book().sharing().join(known.book(), number, known.place(), known.shared());
          return null;
        });
    session.person().tell("This computer is number " + number + " in the office: " + name + ".");
    return Optional.of(number);
  }

  /** Whether another computer goes on with this number, and is ahead of this one. */
  private boolean isCopied(Machine registered) {
    var name = ComputerName.of(session.world());
    var sharing = session.book().sharing();
    boolean isAhead =
        registered.has() > sharing.office().orElseThrow().shared()
            && link.line().back(registered.has() + 1).stream()
                .limit(1)
                .anyMatch(last -> !sharing.hash(last.number()).equals(Optional.of(last.hash())));
    if (!isAhead || registered.name().equals(name)) {
      return false;
    }
    var person = session.person();
    var question =
        "\""
            + registered.name()
            + "\" has synced more than this book knows. Is this a copy on another computer? [Y/n] ";
    return !person.canBeAsked() || !person.letter(question, "yn").equals("n");
  }
}
