package hug.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.store.Origins;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The touches to make of a log: contacts of one person, day, channel and direction are one. */
final class LogDrafts {
  /** The things that contacts of one touch have in common; a client is meant by number. */
  private record Key(Object who, LocalDate on, Channel by, boolean inbound, boolean answered) {}

  /**
   * A touch to be.
   *
   * @param client absent for somebody who is not in the book
   * @param party as they were first met
   * @param first the first contact, with the day, channel and direction of all
   * @param notes the different notes of the contacts, in order
   * @param origins the hashes of the contacts, each with the address of the person
   */
  record Draft(
      Optional<ClientRef> client,
      Party party,
      LoggedContact first,
      Set<String> notes,
      List<Long> origins) {}

  /** The most notes of one touch; a day with more of them says no more. */
  private static final int MOST_NOTES = 20;

  private final Map<Key, Draft> drafts = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();

  /**
   * Adds a contact, unless it was added before, as from another folder.
   *
   * @param origin its hash, with the address of the person
   */
  void add(Optional<ClientRef> client, Party party, LoggedContact contact, long origin) {
    if (!seen.add(origin)) {
      return;
    }
    var who = client.isPresent() ? client.get().id() : Folded.of(party.address());
    var key = new Key(who, contact.on(), contact.by(), contact.inbound(), contact.answered());
    var draft =
        drafts.computeIfAbsent(
            key, _ -> new Draft(client, party, contact, new LinkedHashSet<>(), new ArrayList<>(1)));
    draft.origins().add(origin);
    var note = contact.note().replace("\0", "").strip();
    boolean isName =
        client.filter(one -> Folded.of(one.name()).equals(Folded.of(note))).isPresent();
    if (!note.isEmpty() && !isName && draft.notes().size() < MOST_NOTES) {
      // A half of a character becomes a question mark.
      draft.notes().add(new String(note.getBytes(UTF_8), UTF_8));
    }
  }

  /** Leaves out what is known by now. */
  void leaveOut(Origins.Known known) {
    drafts.values().forEach(draft -> draft.origins().removeIf(known::has));
    drafts.values().removeIf(draft -> draft.origins().isEmpty());
  }

  boolean isEmpty() {
    return drafts.isEmpty();
  }

  int size() {
    return drafts.size();
  }

  /** The drafts, oldest first; those of a day by person and channel. */
  List<Draft> inOrder() {
    var sorted = new ArrayList<>(drafts.values());
    sorted.sort(
        comparing((Draft draft) -> draft.first().on())
            .thenComparing(draft -> draft.party().address())
            .thenComparing(draft -> draft.first().by())
            .thenComparing(draft -> draft.first().inbound())
            .thenComparing(draft -> draft.first().answered()));
    return sorted;
  }
}
