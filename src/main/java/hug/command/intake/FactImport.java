package hug.command.intake;

import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.Yearless;
import hug.store.Book;
import hug.transfer.ClientRow;
import hug.transfer.ClientRow.Trait;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Imports facts and occasions of clients. */
final class FactImport {
  private final ImportContext intake;
  private final Book book;

  FactImport(ImportContext intake) {
    this.intake = intake;
    this.book = intake.book();
  }

  /** Adds what is new and corrects days that differ; returns what changed. */
  List<String> add(ClientRef client, ClientRow wanted) {
    if (wanted.traits().isEmpty()) {
      return List.of();
    }
    var known = book.matters().of(client);
    var differences = new ArrayList<String>();
    for (var trait : withOneDayEach(wanted.traits())) {
      var alike = known.stream().filter(matter -> isAlike(matter, trait)).toList();
      var open = alike.stream().filter(Matter::isOpen).findFirst();
      if (open.isPresent()) {
        var day = trait.day(open.get().day());
        if (day.isPresent() && !day.equals(open.get().day())) {
          book.matters().update(open.get().withDay(day));
          differences.add(trait.text() + ": " + day.get());
        }
      } else if (alike.stream().noneMatch(ended -> isAsBefore(ended, trait))) {
        add(client, trait, known);
        known = book.matters().of(client);
        differences.add(trait.sort() + " " + trait.text());
      }
    }
    return differences;
  }

  /**
   * The traits with one day for each occasion: the one with a year, if the others only lack it. Any
   * other day becomes a fact, because a client has one birthday.
   */
  static List<Trait> withOneDayEach(List<Trait> traits) {
    var days = new LinkedHashMap<String, Trait>();
    var all = new ArrayList<Trait>();
    for (var trait : traits) {
      var key = Folded.of(trait.text());
      var first = days.get(key);
      if (trait.sort() != Matter.Sort.OCCASION || trait.day().isEmpty()) {
        all.add(trait);
      } else if (first == null || isFuller(trait, first)) {
        days.put(key, trait);
      } else if (!isSameDay(trait, first)) {
        var text = trait.text() + ": " + Yearless.written(trait.day().get());
        all.add(new Trait(Matter.Sort.FACT, text, Optional.empty()));
      }
    }
    all.addAll(0, days.values());
    return all;
  }

  private static boolean isFuller(Trait trait, Trait first) {
    return isSameDay(trait, first) && first.day().orElseThrow().getYear() == Yearless.YEAR;
  }

  private static boolean isSameDay(Trait trait, Trait first) {
    return MonthDay.from(trait.day().orElseThrow())
        .equals(MonthDay.from(first.day().orElseThrow()));
  }

  private static boolean isAlike(Matter matter, Trait trait) {
    return matter.sort() == trait.sort()
        && Folded.of(matter.text()).equals(Folded.of(trait.text()));
  }

  /** Whether it is the same as before it was dropped. */
  private static boolean isAsBefore(Matter ended, Trait trait) {
    return trait.day(ended.day()).equals(ended.day());
  }

  private void add(ClientRef client, Trait trait, List<Matter> known) {
    var noted =
        Matter.noted(client, trait.sort(), trait.text(), intake.today(), intake.staff())
            .withDay(trait.day());
    known.stream()
        .filter(matter -> isPosition(noted) && isPosition(matter))
        .findFirst()
        .ifPresentOrElse(
            earlier -> book.matters().update(earlier.saying(trait.text())),
            () -> book.matters().add(noted));
  }

  /** Whether it is a client's position in a company; each client has one at most. */
  private static boolean isPosition(Matter matter) {
    return matter.sort() == Matter.Sort.FACT
        && matter.isOpen()
        && matter.text().startsWith(ClientRow.POSITION);
  }
}
