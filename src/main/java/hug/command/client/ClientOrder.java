package hug.command.client;

import hug.model.Amount;
import hug.model.Failure;
import hug.model.Moment;
import hug.rule.ReturnChance;
import hug.rule.Returns;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A sort order of clients; ties are broken by name. */
enum ClientOrder {
  NAME(_ -> 0),
  /** Highest first; clients without a value come last. */
  VALUE(verdict -> highest(verdict.client().value())),
  WORTH(verdict -> highest(verdict.standing().worth())),
  /** Oldest first; clients who were never contacted come before all others. */
  LAST_TOUCH(verdict ->
      verdict
          .standing()
          .lastTouch()
          .map(Moment::on)
          .map(LocalDate::toEpochDay)
          .orElse(Long.MIN_VALUE)),
  /** Earliest first; quiet clients have no due date and come last. */
  DUE_ON(verdict -> verdict.dueOn().toEpochDay()),
  SINCE(verdict -> verdict.client().since().toEpochDay()),
  /** Lowest first; clients without one come last. */
  CHANCE(_ -> 0);

  private final ToLongFunction<Verdict> place;

  ClientOrder(ToLongFunction<Verdict> place) {
    this.place = place;
  }

  private static long highest(Optional<Amount> amount) {
    return amount.map(known -> -known.cents()).orElse(Long.MAX_VALUE);
  }

  static List<String> words() {
    return Stream.of(values()).map(ClientOrder::toString).toList();
  }

  static ClientOrder parse(String word) {
    for (var order : values()) {
      if (order.toString().equals(word)) {
        return order;
      }
    }
    throw Failure.usage(
        "cannot sort by \"" + word + "\"; choose one of: " + String.join(", ", words()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private record Place(long client, double at) {}

  /**
   * The ids of the clients in this order.
   *
   * @param verdicts sorted by name
   */
  List<Long> of(Iterable<Verdict> verdicts, LocalDate today) {
    var places = new ArrayList<Place>();
    for (var verdict : verdicts) {
      boolean isLast = this == DUE_ON && verdict.isQuiet(today);
      places.add(
          new Place(verdict.client().id(), isLast ? Long.MAX_VALUE : place.applyAsLong(verdict)));
    }
    return sorted(places);
  }

  /** The ids of clients, those with the lowest chance to come back first, the unknown last. */
  static List<Long> of(Iterable<Long> clients, Returns returns) {
    var places = new ArrayList<Place>();
    for (long client : clients) {
      places.add(new Place(client, returns.of(client).map(ReturnChance::chance).orElse(2.0)));
    }
    return sorted(places);
  }

  private static List<Long> sorted(List<Place> places) {
    places.sort(Comparator.comparingDouble(Place::at));
    return places.stream().map(Place::client).toList();
  }
}
