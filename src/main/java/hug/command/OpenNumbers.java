package hug.command;

import hug.model.Escaped;
import hug.model.Filter;
import hug.model.Matter;
import hug.rule.Answers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The numbers that completion suggests: those of open matters that suit the command, the longest
 * due first.
 *
 * @param fits whether a matter of those sorts suits the command
 */
public record OpenNumbers(List<Matter.Sort> sorts, boolean areOpen, Predicate<Matter> fits) {
  private static final int MOST = 100;
  private static final int LONGEST_TEXT = 60;

  private static final List<Matter.Sort> DROPPABLE =
      List.of(
          Matter.Sort.PROMISE,
          Matter.Sort.JOB,
          Matter.Sort.OCCASION,
          Matter.Sort.FACT,
          Matter.Sort.OFFER,
          Matter.Sort.NEED);

  /** The suggestions for the command of that name. */
  public static OpenNumbers of(String command) {
    return switch (command) {
      case "done" ->
          new OpenNumbers(
              List.of(Matter.Sort.COMPLAINT, Matter.Sort.PROMISE, Matter.Sort.JOB),
              true,
              matter -> matter.sort() != Matter.Sort.JOB || matter.day().isEmpty());
      case "kept" -> open(Matter.Sort.PROMISE, _ -> true);
      case "rectified" -> open(Matter.Sort.COMPLAINT, complaint -> complaint.day().isEmpty());
      case "confirmed" -> open(Matter.Sort.COMPLAINT, complaint -> complaint.day().isPresent());
      case "reopen" ->
          new OpenNumbers(
              List.of(Matter.Sort.COMPLAINT), false, complaint -> complaint.day().isPresent());
      case "answer" -> open(Matter.Sort.FEEDBACK, _ -> true);
      case "delivered" -> open(Matter.Sort.JOB, job -> job.day().isEmpty());
      case "skip" -> open(Matter.Sort.JOB, _ -> true);
      default -> new OpenNumbers(DROPPABLE, true, _ -> true);
    };
  }

  private static OpenNumbers open(Matter.Sort sort, Predicate<Matter> fits) {
    return new OpenNumbers(List.of(sort), true, fits);
  }

  /** The numbers that begin as typed, each followed by a tab, the client and the text. */
  public List<String> candidates(Session session, String typed) {
    var hash = typed.startsWith("#") ? "#" : "";
    var digits = typed.substring(hash.length());
    var candidates = new ArrayList<String>();
    // Feedback is never closed; it counts as open until it is answered.
    var answers =
        Answers.of(
            sorts.contains(Matter.Sort.FEEDBACK)
                ? matters(session, Matter.Sort.ANSWER, session.today())
                : List.of());
    for (var sort : sorts) {
      for (var matter : matters(session, sort, session.today())) {
        if (candidates.size() == MOST) {
          return candidates;
        }
        boolean isAnswered = answers.to(matter).isPresent();
        if (fits.test(matter) && !isAnswered && String.valueOf(matter.id()).startsWith(digits)) {
          candidates.add(hash + matter.id() + "\t" + meaning(matter));
        }
      }
    }
    return candidates;
  }

  private Iterable<Matter> matters(Session session, Matter.Sort sort, LocalDate today) {
    return session.book().matters().ofSort(sort, areOpen, Filter.ALL, today);
  }

  private String meaning(Matter matter) {
    var sort = sorts.size() > 1 ? matter.sort() + ": " : "";
    var text = Escaped.of(matter.text());
    int end = Math.min(LONGEST_TEXT, text.codePointCount(0, text.length()));
    return Escaped.of(matter.client().name())
        + ", "
        + sort
        + text.substring(0, text.offsetByCodePoints(0, end));
  }
}
