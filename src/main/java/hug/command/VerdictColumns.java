package hug.command;

import static hug.output.Column.column;

import hug.model.Moment;
import hug.output.Column;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.function.Function;

/** Columns shared by several lists of clients. */
public final class VerdictColumns {
  public static final Column<Verdict> CLIENT =
      Column.<Verdict>column("client", v -> v.client().name()).yieldsLast();
  public static final Column<Verdict> ID = column("id", v -> v.client().id());
  public static final Column<Verdict> REASON = column("reason", v -> v.contact().kind());
  public static final Column<Verdict> LAST_TOUCH =
      column("last_touch", v -> v.standing().lastTouch().map(Moment::on));
  public static final Column<Verdict> WINDOW = column("window", v -> v.rule().window().toString());
  public static final Column<Verdict> OWNER = column("owner", v -> v.client().owner());
  public static final Column<Verdict> PHONE =
      column("phone", v -> String.join("; ", v.client().phones()));
  public static final Column<Verdict> EMAIL =
      column("email", v -> String.join("; ", v.client().emails()));
  public static final Column<Verdict> LAST_NOTE =
      Column.<Verdict>column("last_note", v -> v.standing().lastNote()).yieldsFirst();

  /** Marks a fax number in a summary, where it follows the numbers to call. */
  private static final char FAX = 31;

  private VerdictColumns() {}

  /** The phone numbers; on a screen only the first. */
  public static <T> Column<T> phone(Function<T, String> phones, boolean isScreen) {
    return column("phone", row -> isScreen ? shortened(phones.apply(row)) : all(phones.apply(row)));
  }

  private static String shortened(String phones) {
    return first(phones) + (phones.indexOf(';') < 0 || phones.charAt(0) == FAX ? "" : " ...");
  }

  /** All numbers, without the marks of faxes. */
  public static String all(String phones) {
    return phones.indexOf(FAX) < 0 ? phones : phones.replace(String.valueOf(FAX), "");
  }

  /** The number to call; empty if there is only a fax. */
  static String first(String phones) {
    if (!phones.isEmpty() && phones.charAt(0) == FAX) {
      return "";
    }
    int end = phones.indexOf(';');
    return end < 0 ? phones : phones.substring(0, end);
  }

  /** The phone numbers; on a screen only the first one to call. */
  public static Column<Verdict> phone(boolean isScreen) {
    return phone(
        (Verdict v) ->
            String.join("; ", isScreen ? v.client().numbersToCall() : v.client().phones()),
        isScreen);
  }

  /** The due date; for a quiet client empty, or "quiet" on a screen. */
  public static Column<Verdict> dueOn(LocalDate today, boolean isScreen) {
    return column("due_on", v -> !v.isQuiet(today) ? v.dueOn() : isScreen ? "quiet" : null);
  }

  public static Column<Verdict> daysSilent(LocalDate today) {
    return column("days_silent", v -> v.daysSilent(today));
  }
}
