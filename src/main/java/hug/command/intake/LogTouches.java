package hug.command.intake;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Party;
import hug.model.Touch;
import hug.store.Book;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes touches of what logs say, unless the book has a touch that already tells of it. */
final class LogTouches {
  /** Longer notes do not grow. */
  private static final int LONGEST_NOTE = 500;

  private static final String CUT = "...";
  private static final String BETWEEN = "; ";

  private final ImportContext intake;
  private final String unit;
  private final Book book;

  /** The clients made of people who were not in the book; absent for those left out. */
  private final Map<String, Optional<ClientRef>> newClients = new HashMap<>();

  private final Set<Long> started = new HashSet<>();

  /**
   * @param unit what the logs consist of, such as message
   */
  LogTouches(ImportContext intake, String unit) {
    this.intake = intake;
    this.unit = unit;
    this.book = intake.book();
  }

  void take(List<LogDrafts.Draft> drafts) {
    for (var draft : drafts) {
      var client =
          draft.client().isPresent()
              ? book.directory().withId(draft.client().get().id())
              : newClients.computeIfAbsent(
                  Folded.of(draft.party().address()), _ -> created(draft.party()));
      client.ifPresent(one -> take(one, draft));
    }
    started.forEach(book.clients()::startAtFirstTouch);
  }

  private void take(ClientRef client, LogDrafts.Draft draft) {
    var first = draft.first();
    Optional<Touch> same = Optional.empty();
    for (var touch : book.touches().on(first.on(), client, first.by())) {
      boolean isTyped = !book.origins().made(touch.id());
      if (isTyped && (touch.answered() || !first.answered())) {
        intake.tally().know(draft.origins().size());
        keep(client, draft, Optional.empty());
        return;
      }
      if (!isTyped && touch.inbound() == first.inbound() && touch.answered() == first.answered()) {
        same = Optional.of(touch);
      }
    }
    if (same.isPresent()) {
      grow(same.get(), draft);
    } else {
      add(client, draft);
    }
  }

  private void add(ClientRef client, LogDrafts.Draft draft) {
    var first = draft.first();
    var touch =
        new Touch(
            0,
            client,
            first.on(),
            first.by(),
            first.inbound(),
            first.answered(),
            intake.staff(),
            Optional.empty(),
            grown("", draft.notes()));
    keep(client, draft, Optional.of(book.touches().add(touch)));
    intake.tally().addTouch(touch);
  }

  private void grow(Touch touch, LogDrafts.Draft draft) {
    var note = grown(touch.note(), draft.notes());
    if (!note.equals(touch.note())) {
      book.touches().update(touch.amended(touch.on(), touch.by(), touch.staff(), note));
    }
    keep(touch.client(), draft, Optional.of(touch.id()));
    intake.tally().addToTouches(draft.origins().size());
  }

  private void keep(ClientRef client, LogDrafts.Draft draft, Optional<Long> touch) {
    draft.origins().forEach(origin -> book.origins().put(origin, client.id(), touch));
  }

  /** Makes a client of somebody, unless another client has the same name. */
  private Optional<ClientRef> created(Party party) {
    String name;
    try {
      name = InputText.name(party.name().isBlank() ? party.address() : party.name());
    } catch (Failure failure) {
      throw failure.of("the name of " + party.address());
    }
    var namesakes = book.directory().named(name);
    if (!namesakes.isEmpty() && !intake.letsIn()) {
      intake.tally().leaveOut(party.address() + ": " + namesakes.getFirst() + " has the same name");
      return Optional.empty();
    }
    var client = new ClientRef(book.clients().add(client(name, party)), name);
    intake.tags().forEach(tag -> book.clients().addTag(client.id(), tag));
    intake.newcomers().add(client.id());
    started.add(client.id());
    intake.tally().addClient(name);
    return Optional.of(client);
  }

  private Client client(String name, Party party) {
    return new Client(
        0,
        name,
        "",
        party.kind() == Party.Kind.EMAIL ? List.of(party.address()) : List.of(),
        party.kind() == Party.Kind.PHONE ? List.of(party.address()) : List.of(),
        List.of(),
        List.of(),
        "",
        intake.today(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** A note, all of which is kept, with as much more of what happened that day as has room. */
  private static String grown(String note, Collection<String> more) {
    var grown = note;
    for (var part : more) {
      boolean isFull = grown.length() > LONGEST_NOTE - CUT.length();
      boolean isThere = (BETWEEN + grown + BETWEEN).contains(BETWEEN + part + BETWEEN);
      if (!isFull && !isThere) {
        grown = cut(grown.isEmpty() ? part : grown + BETWEEN + part);
      }
    }
    return grown;
  }

  private static String cut(String note) {
    if (note.length() <= LONGEST_NOTE) {
      return note;
    }
    int end = LONGEST_NOTE - CUT.length();
    return note.substring(0, Character.isHighSurrogate(note.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
