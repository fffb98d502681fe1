package hug.command.day;

import hug.command.Session;
import hug.model.Filter;
import hug.model.Window;
import hug.rule.Verdict;
import java.util.Optional;

/**
 * The clients that hug lapsed lists: those who have lapsed, or all who were silent for some time.
 *
 * @param over the time; absent inside for 0d, which means everyone
 */
record SilentClients(Optional<Optional<Window>> over, Filter filter, Session session) {
  /** Their ids, the longest lapsed or silent first. */
  Iterable<Long> numbers(int most) {
    var forecasts = session.evaluator().forecasts();
    if (over.isEmpty()) {
      return forecasts.lapsed(filter, most);
    }
    return over.get().isEmpty()
        ? forecasts.notQuiet(filter, most)
        : forecasts.silent(over.get().get(), filter, most);
  }

  long count() {
    var forecasts = session.evaluator().forecasts();
    if (over.isEmpty()) {
      return forecasts.countLapsed(filter);
    }
    return over.get().isEmpty()
        ? forecasts.countNotQuiet(filter)
        : forecasts.countSilent(over.get().get(), filter);
  }

  /** The silence after which a client is one of them. */
  Window lapse(Verdict verdict) {
    return over.flatMap(window -> window).orElseGet(() -> verdict.rule().lapse());
  }
}
