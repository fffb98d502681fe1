package hug.command.report;

/** What the figures of the report on attention mean, for its help and its man page. */
final class AttentionText {
  static final String EMPTY =
      "There are no clients yet. Add one with: hug add NAME, or many with: hug import FILE";

  static final String PERIODS =
      "The section periods has a row for each period from that of the first touch on, the columns"
          + " being: period; from and to, its first and last day; over, whether it has ended; whole,"
          + " whether it has ended and the book knows it from its beginning, the first touch being"
          + " no later than in its first tenth; clients, how many had joined by its"
          + " end; touches; touches_per_client, touches over clients; touched_share, the share of"
          + " clients with a touch (0 to 1); median_silence and p95_silence, the days without a"
          + " touch at its end that half and 95% of the clients do not exceed (the nearest rank);"
          + " gini, how unequally touches are shared among clients (0: all alike; near 1: one has"
          + " them all); personal_share, the share of touches by call, card, visit, meeting or"
          + " gift; note_share, the share of touches with a note; words_per_note; promises_in_time,"
          + " the share of promises for a day in the period that were kept by then;"
          + " days_to_put_right, the mean of complaints put right in the period. Today is the end of"
          + " a period that is not over.";

  static final String SLIDE =
      "The section slide has a row if attention has slid: the touches a client, period by period,"
          + " are split in two levels where the squared error is least, and"
          + " the second is lower by more than twice the standard error of the difference. Periods"
          + " that are not whole are left out. Columns: since and from, the first period of the"
          + " lower level and its first day; clients, how many there were on the day before;"
          + " touches_before and touches_since, touches a client in a period; standard_error.";

  static final String COHORTS =
      "The section cohorts has a row for each year in which clients joined. Columns: joined, the"
          + " year; clients, how many joined; first_year_over, how many of them have their first"
          + " year behind them, and within the days that the book knows (the first touch in the book"
          + " being no later than in its first tenth); first_year_touches, how many touches each of those got in it.";

  static final String LEAST =
      "The section least lists the clients of 12 months or more, but for those marked quiet, who in"
          + " the last 12 months got less than half of what the first clients got in their first"
          + " year; the worthiest come first. The first clients are, of those whose first year lies"
          + " within the days that the book knows, the tenth who joined first, at least ten, and"
          + " their first year is over. Nobody is listed where there are none, or where they got"
          + " less than one touch each. Columns: client, worth, touches,"
          + " first_clients_touches, last_touch, owner, phone, last_note, id.";

  private AttentionText() {}
}
