package hug.command.report;

import hug.command.Days;
import hug.model.OwnedClients;
import hug.output.Table;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.StaffService;
import hug.rule.TeamMember;
import hug.rule.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report on staff as a page. */
record TeamReportPage(TeamReport report, LocalDate today) {

  /**
   * The page.
   *
   * @param isCompared whether staff are shown side by side, not each with their own past
   */
  Document document(boolean isCompared) {
    var parts = new ArrayList<Document.Part>();
    if (isCompared) {
      parts.add(new Document.Part("", new Block.Grid(table()), hugs()));
    } else {
      for (var member : report.members()) {
        parts.add(new Document.Part(member.name(), figures(member)));
      }
    }
    parts.add(new Document.Part("Clients waiting", new Block.Words(beyond()), waiting()));
    return new Document("Team report", List.of(lead(isCompared)), parts);
  }

  private String lead(boolean isCompared) {
    return TeamReport.WEEKS
        + " weeks to "
        + Days.date(report.period().to(), today.minusYears(1))
        + (isCompared ? "" : ", each compared with their own previous " + TeamReport.WEEKS);
  }

  private Table<TeamMember> table() {
    return new Table<>(report.members(), TeamColumns.COMPARED);
  }

  private Block hugs() {
    var now = new ArrayList<Drawing.Value>();
    var before = new ArrayList<Drawing.Value>();
    for (var member : report.members()) {
      now.add(Drawing.Value.of(member.name(), member.hugs().all()));
      before.add(Drawing.Value.of(member.name(), member.hugs().allBefore()));
    }
    return new Block.Plot(
        "Hugs by staff member",
        "Clients hugged in the last " + TeamReport.WEEKS + " weeks, and in as many before.",
        new Drawing.Bars("staff", "hugs", now, before));
  }

  private static Block figures(TeamMember member) {
    var week = member.week();
    var owned = member.owned();
    var figures = new ArrayList<Block.Figure>();
    figures.add(
        new Block.Figure(
            "hugs",
            String.valueOf(member.hugs().all()),
            change(member.hugs().all(), member.hugs().allBefore()),
            member.hugs().weeks()));
    if (week.quota() > 0 && member.weeksAtWork() > 0) {
      figures.add(
          figure(
              "weeks with quota met",
              member.fullWeeks() + " of " + member.weeksAtWork(),
              change(member.fullWeeks(), member.fullWeeksBefore())));
      figures.add(figure("this week", week.hugged() + " of " + Week.hugs(week.quota()), ""));
      figures.add(figure("weeks in a row with quota met", String.valueOf(week.streak()), ""));
    }
    if (owned.clients() > 0) {
      figures.add(figure("clients owned", String.valueOf(owned.clients()), ""));
      figures.add(figure("of these due", String.valueOf(owned.due()), ""));
      figures.add(figure("of these lapsed", String.valueOf(owned.lapsed()), ""));
    }
    service(figures, member.service(), member.before());
    return new Block.Figures(figures);
  }

  /** Adds figures of service, unless they are empty in both periods. */
  private static void service(List<Block.Figure> figures, StaffService now, StaffService before) {
    if (now.promises() + before.promises() > 0) {
      figures.add(
          figure(
              "promises kept on time",
              now.promisesInWords(),
              was(before.promisesInWords(), before.promises() > 0)));
    }
    if (now.daysToRectify().isPresent() || before.daysToRectify().isPresent()) {
      figures.add(
          figure(
              "days to fix a complaint",
              now.daysToRectify().map(String::valueOf).orElse("none"),
              was(
                  before.daysToRectify().map(String::valueOf).orElse(""),
                  before.daysToRectify().isPresent())));
    }
    if (now.feedback().all() + before.feedback().all() > 0) {
      figures.add(
          figure(
              "feedback received",
              String.valueOf(now.feedback().all()),
              change(now.feedback().all(), before.feedback().all())));
      figures.add(
          figure(
              "net score",
              now.score().map(String::valueOf).orElse("none"),
              was(before.score().map(String::valueOf).orElse(""), before.score().isPresent())));
    }
  }

  private static Block.Figure figure(String name, String value, String change) {
    return new Block.Figure(name, value, change);
  }

  private static String change(long now, long before) {
    return now == before ? "" : (now > before ? "+" : "") + (now - before);
  }

  private static String was(String before, boolean isKnown) {
    return isKnown ? "was " + before : "";
  }

  /** Sentences about staff members over quota this week. */
  private List<String> beyond() {
    return report.members().stream()
        .filter(member -> member.beyondQuota() > 0 && member.week().quota() > 0)
        .map(member ->
            member.name()
                + " hugged "
                + member.week().hugged()
                + " clients this week, "
                + member.beyondQuota()
                + " over quota"
                + (member.owned().due() > 0
                    ? "; " + waits(member.owned().due(), member.name() + "'s clients")
                    : "")
                + ".")
        .toList();
  }

  private static String waits(long count, String whose) {
    return count + " of " + whose + (count == 1 ? " is still waiting" : " are still waiting");
  }

  private Block waiting() {
    var items = new ArrayList<Block.Item>();
    for (var member : report.members()) {
      items.addAll(item(member.name(), member.owned()).stream().toList());
    }
    items.addAll(item("no owner", report.nobodys()).stream().toList());
    return new Block.Items(items);
  }

  private Optional<Block.Item> item(String owner, OwnedClients owned) {
    return Optional.of(owned)
        .filter(clients -> clients.due() > 0)
        .map(clients ->
            new Block.Item(
                owner,
                clients.due()
                    + " due; waiting longest: "
                    + clients.longest().stream()
                        .map(one -> one.client().name() + " since " + Days.on(one.since(), today))
                        .collect(Collectors.joining(", "))));
  }
}
