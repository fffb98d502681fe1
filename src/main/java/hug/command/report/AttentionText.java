package hug.command.report;

/** Explains the figures of the report on attention, for help and the man page. */
final class AttentionText {
  static final String EMPTY =
      "No clients yet. Add one with: hug add NAME, or import many with: hug import FILE";

  static final String PERIODS =
      "The section periods has a row for each period since the first touch. A period counts as"
          + " whole once it is over, if the first touch in the book falls in its first tenth or"
          + " earlier. Figures of a period that is not over are as of today. Silence is the"
          + " number of days without a touch at the end of the period, as median and 95th"
          + " percentile (nearest rank). The Gini index shows how unevenly touches are shared: 0"
          + " if every client gets the same, near 1 if one client gets them all. Promises are"
          + " those due in the period.";

  static final String SLIDE =
      "The section slide has a row if attention has dropped. The touches per client in each whole"
          + " period are split into two levels, at the point with the smallest squared error. It"
          + " is a drop if the second level is lower by more than twice the standard error of the"
          + " difference.";

  static final String COHORTS =
      "The section cohorts has a row for each year in which clients joined. A client's first year"
          + " is included once it is over, if the first touch in the book falls in its first"
          + " tenth or earlier.";

  static final String LEAST =
      "The section least lists clients of 12 months or more, most valuable first, who got less"
          + " than half as many touches in the last 12 months as the first clients did in their"
          + " first year. Quiet clients are skipped. The first clients are the first tenth"
          + " to join, and at least ten, among clients whose first year is included in cohorts."
          + " The list is empty if there are fewer, or if they got less than one touch each.";

  private AttentionText() {}
}
