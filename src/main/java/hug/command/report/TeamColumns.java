package hug.command.report;

import static hug.output.Column.column;

import hug.model.OwnedClients.Waiting;
import hug.output.Column;
import hug.rule.TeamMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a staff member. */
final class TeamColumns {
  private static final Column<TeamMember> NAME = of("name", TeamMember::name).yieldsLast();

  /** All columns, for data. */
  static final List<Column<TeamMember>> ALL =
      List.of(
          NAME,
          of("quota", member -> member.week().quota()),
          of("this_week", member -> member.week().hugged()),
          of("streak", member -> member.week().streak()),
          of("hugs", member -> member.hugs().all()),
          of("hugs_before", member -> member.hugs().allBefore()),
          of("full_weeks", TeamMember::fullWeeks),
          of("full_weeks_before", TeamMember::fullWeeksBefore),
          of("weeks", member -> member.hugs().weeks()),
          of("owned", member -> member.owned().clients()),
          of("due", member -> member.owned().due()),
          of("lapsed", member -> member.owned().lapsed()),
          of("longest_due", member -> first(member).map(one -> one.client().name())),
          of("longest_due_since", member -> first(member).map(Waiting::since)),
          of("promises_ended", member -> member.service().ended()),
          of("promises_ended_before", member -> member.before().ended()),
          of("promises_in_time", member -> member.service().inTime()),
          of("promises_in_time_before", member -> member.before().inTime()),
          of("days_to_put_right", member -> member.service().daysToRectify()),
          of("days_to_put_right_before", member -> member.before().daysToRectify()),
          of("feedback", member -> member.service().feedback().all()),
          of("feedback_before", member -> member.before().feedback().all()),
          of("net_score", member -> member.service().score()),
          of("net_score_before", member -> member.before().score()));

  /** The columns that fit side by side on a screen. */
  static final List<Column<TeamMember>> COMPARED =
      List.of(
          NAME,
          of("hugs", member -> member.hugs().all()),
          of("full_weeks", TeamMember::fullWeeks),
          of("streak", member -> member.week().streak()),
          of("owned", member -> member.owned().clients()),
          of("due", member -> member.owned().due()),
          of("lapsed", member -> member.owned().lapsed()),
          of("on_time", member -> member.service().promisesInWords()),
          of("days_to_fix", member -> member.service().daysToRectify()),
          of("net_score", member -> member.service().score()));

  private TeamColumns() {}

  private static Column<TeamMember> of(String name, Function<TeamMember, ?> value) {
    return column(name, value);
  }

  private static Optional<Waiting> first(TeamMember member) {
    return member.owned().longest().stream().findFirst();
  }
}
