package hug.transfer;

import hug.model.AmbiguousDay;
import hug.model.DayOrder;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The order of day and month in a file, or in each column of one. It is found out when the first
 * ambiguous day is met: from all the days there, else by the setting of the book, else by asking.
 */
public final class DayOrders {
  /** Asks the user for the order of a day in some place; absent if there is no answer. */
  public interface Question {
    Optional<DayOrder> ask(String place, AmbiguousDay two);
  }

  /** Finds the order of an ambiguous day in some place, or throws it. */
  public interface InFile {
    DayOrder of(String place, AmbiguousDay two);

    /** The orders of one place. */
    default ForeignDay.Orders at(String place) {
      return two -> of(place, two);
    }

    /** The same order everywhere, if there is one. */
    static InFile always(Optional<DayOrder> order) {
      return (place, two) -> order.orElseThrow(() -> two);
    }
  }

  private final Question question;
  private Map<String, Set<DayOrder>> proofs;
  private Optional<DayOrder> answer = Optional.empty();
  private boolean isAsked;

  /** The orders in a file that is imported, which may be read twice. */
  public DayOrders(Question question) {
    this.question = question;
  }

  /** The orders in a file where nobody can be asked. */
  public static DayOrders withoutAsking() {
    return new DayOrders((_, _) -> Optional.empty());
  }

  /**
   * The orders in a file.
   *
   * @param days passes on each day of the file, after its place
   */
  public InFile in(Consumer<BiConsumer<String, String>> days, Optional<DayOrder> setting) {
    return (place, two) -> order(place, two, days, setting);
  }

  /**
   * One order for the whole of a file.
   *
   * @param days passes on each day of the file
   */
  public InFile inAll(Consumer<Consumer<String>> days, Optional<DayOrder> setting) {
    return (_, two) -> order("", two, each -> days.accept(day -> each.accept("", day)), setting);
  }

  private synchronized DayOrder order(
      String place,
      AmbiguousDay two,
      Consumer<BiConsumer<String, String>> days,
      Optional<DayOrder> setting) {
    if (proofs == null) {
      proofs = new HashMap<>();
      days.accept(this::prove);
    }
    var proved = proofs.getOrDefault(place, Set.of());
    if (proved.size() == 1) {
      return proved.iterator().next();
    }
    return setting
        .or(() -> proved.isEmpty() ? answer(place, two) : Optional.empty())
        .orElseThrow(() -> two);
  }

  private void prove(String place, String text) {
    DayParts.of(text)
        .flatMap(DayParts::proof)
        .ifPresent(
            order -> proofs.computeIfAbsent(place, _ -> EnumSet.noneOf(DayOrder.class)).add(order));
  }

  private Optional<DayOrder> answer(String place, AmbiguousDay two) {
    if (!isAsked) {
      isAsked = true;
      answer = question.ask(place, two);
    }
    return answer;
  }
}
