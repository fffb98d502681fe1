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
    lines.add("Invited " + role + ", who may " + may + ".");
    password.ifPresent(
        secret -> lines.add("Their password at the server, which is shown only now: " + secret));
    lines.add("They type: hug join " + link.place().addressFor(role));
    lines.add("Tell them the office's passphrase in person or by phone.");
    return lines;
  }

  /** Removes a person, and changes the key. */
  List<String> removed(String role, Arguments given) {
    var office = link.office();
    if (office.members().stream().noneMatch(member -> member.role().equals(role))) {
      throw Failure.refused(
          role + " is not a member of this office", "list the members with: hug share");
    }
    // Fails if the office has a key that this computer does not have.
    new SyncRun(link, session).run();
    if (!given.has(Passphrase.FILE)) {
      session.person().tell("Choose a new passphrase for the office.");
    }
    try (var passphrase = Passphrase.chosen(given, session)) {
      session.progress().going("Changing the key");
      var renewed = link.keys().renewed();
      var was = office.keys();
      var file = OfficeLink.keyFile(office.book(), session);
      var wrapped = WrappedKeys.wrap(renewed, office.book(), passphrase.letters());
      office.remove(role);
      if (!office.rekey(was, wrapped)) {
        throw Failure.refused(
            "somebody else changed the office's key at the same moment; " + role + " is removed",
            "join again with the new passphrase: hug join " + link.place().address());
      }
      file.write(renewed);
    }
    return List.of(
        "Removed " + role + ". They keep the book as they have it, and get nothing new.",
        "From here on there is a new key. Everyone else types the new passphrase once:",
        "  hug join " + link.place().addressFor("ROLE"));
  }
}
