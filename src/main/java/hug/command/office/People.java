package hug.command.office;

import hug.command.OfficeLink;
import hug.command.Passphrase;
import hug.command.Session;
import hug.line.Member.May;
import hug.line.WrappedKeys;
import hug.model.Failure;
import hug.syntax.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people of an office, who come and go. */
final class People {
  private final OfficeLink link;
  private final Session session;

  People(OfficeLink link, Session session) {
    this.link = link;
    this.session = session;
  }

  /** Lets a person join; returns what to tell them. */
  List<String> invited(String role, May may) {
    var password = link.office().invite(role, may);
    var lines = new ArrayList<String>();
    lines.add("Invited " + role + ", who may " + inWords(may) + ".");
    password.ifPresent(
        secret -> lines.add("Their password at the server, which is shown only now: " + secret));
    lines.add("They type: hug join " + link.place().addressFor(role));
    lines.add("Tell them the office's passphrase in person or by phone.");
    return lines;
  }

  private static String inWords(May may) {
    return switch (may) {
      case READ -> "read";
      case WRITE -> "read and write";
      case KEEP -> "read, write, invite and remove";
    };
  }

  /**
   * Changes the key, so that a new passphrase is needed.
   *
   * @param role the person to remove, if somebody leaves
   */
  List<String> locked(Optional<String> role, Arguments given) {
    if (link.office().rights() != May.KEEP) {
      throw Failure.refused(
          "only people who may keep this office can do that", "see who they are with: hug share");
    }
    role.ifPresent(this::requireOther);
    // Fails if the office has a key that this computer does not have.
    new SyncRun(link, session).run();
    if (!given.has(Passphrase.FILE)) {
      session.person().tell("Choose a new passphrase for the office.");
    }
    try (var passphrase = Passphrase.chosen(given, session)) {
      session.progress().going("Changing the key");
      rekey(passphrase.letters());
    }
    role.ifPresent(link.office()::remove);
    var lines = new ArrayList<String>();
    role.ifPresent(gone ->
        lines.add(
            "Removed " + gone + ". They keep the book as they have it, and get nothing new."));
    lines.add("From here on there is a new key. Everyone else types the new passphrase once:");
    lines.add("  hug join " + link.place().addressFor("ROLE"));
    return lines;
  }

  private void requireOther(String role) {
    if (link.office().members().stream().noneMatch(member -> member.role().equals(role))) {
      throw Failure.refused(
          role + " is not a member of this office", "list the members with: hug share");
    }
    long own = link.known().machine();
    if (link.line().machines().stream()
        .anyMatch(machine -> machine.number() == own && machine.role().equals(role))) {
      throw Failure.refused(
          "you cannot remove yourself",
          "ask somebody else who may keep this office: hug share --remove " + role);
    }
  }

  private void rekey(char[] passphrase) {
    var office = link.office();
    var renewed = link.keys().renewed();
    var was = office.keys();
    if (!office.rekey(was, WrappedKeys.wrap(renewed, office.book(), passphrase))) {
      throw Failure.refused(
          "somebody else changed the office's key at the same moment; nothing was changed",
          "type the new passphrase after: hug join " + link.place().address());
    }
    OfficeLink.keyFile(office.book(), session).write(renewed);
  }
}
