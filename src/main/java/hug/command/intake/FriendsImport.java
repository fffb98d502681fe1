package hug.command.intake;

import hug.command.TouchesBefore;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Touch;
import hug.transfer.Entry;
import hug.transfer.FriendsFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Imports a friends.md: friends as clients, activities as touches and notes as facts. */
final class FriendsImport {
  private final ImportContext intake;
  private final Channel by;
  private final ClientImport people;
  private final TouchesBefore before;
  private final Set<ClientRef> started = new HashSet<>();

  /**
   * @param by the channel of the activities
   */
  FriendsImport(ImportContext intake, Channel by) {
    this.intake = intake;
    this.by = by;
    this.people = new ClientImport(intake);
    this.before = new TouchesBefore(intake.book());
  }

  void take(FriendsFile file) {
    people.take(file.people());
    each(file.activities(), this::touch);
    each(file.notes(), this::know);
    started.forEach(client -> intake.book().clients().startAtFirstTouch(client.id()));
  }

  private void each(
      Entry.Source<FriendsFile.Event> events, BiConsumer<ClientRef, FriendsFile.Event> deed) {
    events.forEach(entry ->
        intake
            .faults()
            .at(
                entry.line(),
                () -> {
                  var event = entry.read();
                  if (event.names().isEmpty()) {
                    intake.tally().passOver();
                  }
                  for (var name : event.names()) {
                    people.named(name).ifPresent(client -> deed.accept(client, event));
                  }
                }));
  }

  private void touch(ClientRef client, FriendsFile.Event event) {
    var touch =
        new Touch(0, client, event.on(), by, false, true, "", Optional.empty(), event.text());
    if (before.have(touch)) {
      intake.tally().know();
      return;
    }
    intake.book().touches().add(touch.orBy(intake.staff()));
    intake.tally().addTouch(touch);
    if (people.isNew(client)) {
      started.add(client);
    }
  }

  private void know(ClientRef client, FriendsFile.Event event) {
    var fact = Matter.noted(client, Matter.Sort.FACT, event.text(), event.on(), intake.staff());
    if (intake.book().matters().same(fact) > 0) {
      intake.tally().know();
    } else {
      intake.book().matters().add(fact);
      intake.tally().addFact();
    }
  }
}
