package hug.command.day;

import static hug.output.Column.column;

import hug.command.ReturnForecast;
import hug.command.Session;
import hug.model.VisitHistory;
import hug.output.Column;
import hug.rule.ReturnChance;
import hug.rule.ReturnSentence;
import hug.rule.Returns;
import hug.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Silent clients in the order in which to call them, with their chances to come back.
 *
 * @param worths in cents by client, where known
 * @param usualWorth of a visit in cents, for clients whose worth is unknown
 */
record LikelyReturns(Returns returns, Map<Long, Long> worths, double usualWorth) {
  static LikelyReturns of(Session session) {
    var returns = new ReturnForecast(session).all();
    var worths = session.book().worth(session.today()).cents();
    return new LikelyReturns(returns, worths, usualWorth(returns, worths));
  }

  /** The median worth of a visit, or 1 if none is known. */
  private static double usualWorth(Returns returns, Map<Long, Long> worths) {
    var known = new ArrayList<Double>();
    for (var history : returns.histories()) {
      var worth = worths.get(history.client());
      if (worth != null && worth > 0) {
        known.add((double) worth / history.visits());
      }
    }
    known.sort(Comparator.naturalOrder());
    return known.isEmpty() ? 1 : known.get(known.size() / 2);
  }

  /** Whether the book has enough history for chances. */
  boolean areKnown() {
    return returns.rule().judges();
  }

  /** The clients whose call may bring most first; those without a chance last, in their order. */
  List<Long> inOrder(Iterable<Long> clients) {
    record Place(long client, double promise) {}
    var places = new ArrayList<Place>();
    for (long client : clients) {
      var chance = returns.of(client);
      places.add(new Place(client, chance.isEmpty() ? -1 : chance.get().promise(worth(client))));
    }
    places.sort(Comparator.comparingDouble(Place::promise).reversed());
    var ordered = new Long[places.size()];
    Arrays.setAll(ordered, i -> places.get(i).client());
    return Arrays.asList(ordered);
  }

  /** The worth of a visit. */
  private double worth(long client) {
    var worth = worths.get(client);
    return worth == null || worth <= 0
        ? usualWorth
        : (double) worth / returns.history(client).orElseThrow().visits();
  }

  Optional<ReturnChance> chance(Verdict verdict) {
    return returns.of(verdict.client().id());
  }

  /** The sentence about a client. */
  String says(Verdict verdict) {
    var chance = chance(verdict);
    if (chance.isPresent()) {
      return ReturnSentence.of(chance.get());
    }
    return history(verdict).isEmpty()
        ? "no visit yet"
        : ReturnSentence.tooLittle(returns.rule().gaps());
  }

  /** The share of clients like this one who come back; empty if it is not known. */
  String odds(Verdict verdict) {
    return chance(verdict).map(chance -> ReturnSentence.odds(chance.chance())).orElse("");
  }

  Optional<VisitHistory> history(Verdict verdict) {
    return returns.history(verdict.client().id());
  }

  List<Column<Verdict>> columns() {
    return List.of(
        column("chance", (Verdict v) -> chance(v).map(ReturnChance::rounded)),
        Column.<Verdict>column("visits", v -> history(v).map(VisitHistory::visits).orElse(0))
            .aside(),
        Column.<Verdict>column(
                "usual_gap",
                v -> history(v).filter(h -> h.returns() > 0).map(h -> days(h.usualGap())))
            .forData(),
        Column.<Verdict>column("says", this::says).yieldsFirst());
  }

  /** A number of days, which is halved between two gaps. */
  private static Number days(double gap) {
    return gap == Math.rint(gap) ? (Number) (long) gap : BigDecimal.valueOf(gap);
  }
}
