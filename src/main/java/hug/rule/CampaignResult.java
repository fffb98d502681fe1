package hug.rule;

import hug.model.Amount;
import hug.model.Campaign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a campaign. Members count on the side they were drawn for, whether reached or not.
 *
 * @param day the date of the result
 */
public record CampaignResult(
    Campaign campaign, LocalDate day, Comparison comparison, Jobs jobs, Jobs jobsAnyway) {
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.8;
  private static final String NEEDED =
      "Telling 35% from 15% takes 120 clients and 40 held out; 25% from 15% takes 450 and 150.";

  /** New jobs, and their total worth. */
  public record Jobs(int count, Amount worth) {
    private static final Jobs NONE = new Jobs(0, Amount.ofCents(0));

    private Jobs and(Outcome member) {
      return new Jobs(
          count + member.jobs(), Amount.ofCents(worth.cents() + member.worth().cents()));
    }

    @Override
    public String toString() {
      return count + (count == 0 ? "" : ", worth " + worth);
    }
  }

  public static CampaignResult of(Campaign campaign, List<Outcome> members, LocalDate day) {
    int[] back = new int[2];
    int[] all = new int[2];
    var jobs = new Jobs[] {Jobs.NONE, Jobs.NONE};
    for (var member : members) {
      int side = member.member().isHeldOut() ? 1 : 0;
      all[side]++;
      back[side] += member.backOn().isPresent() ? 1 : 0;
      jobs[side] = jobs[side].and(member);
    }
    var comparison = new Comparison(back[0], all[0], back[1], all[1]);
    return new CampaignResult(campaign, day, comparison, jobs[0], jobs[1]);
  }

  /** Whether the campaign is over and has members on both sides. */
  public boolean isTold() {
    return campaign.isOver(day) && comparison.heldOut() > 0 && comparison.called() > 0;
  }

  /** The result in words, with a sentence or two per line. */
  public List<String> inWords() {
    var lines = new ArrayList<String>();
    if (day.isBefore(campaign.firstDay())) {
      lines.add(
          "Clients who come back from "
              + campaign.firstDay()
              + " to "
              + campaign.lastDay()
              + " count.");
      return lines;
    }
    boolean isOver = campaign.isOver(day);
    var rates = rates();
    if (comparison.heldOut() == 0) {
      lines.add(rates + ".");
      lines.add(
          "Nobody was held out, so hug cannot tell who would have come back anyway. Next time,"
              + " use --hold-out 25%.");
    } else if (isTold()) {
      lines.add(rates + ". " + verdict() + ".");
      lines.add(figures());
    } else {
      lines.add(rates + ".");
    }
    if (!isOver) {
      var counted = "lients who come back by " + campaign.lastDay() + " still count.";
      lines.add(
          comparison.heldOut() == 0
              ? "C" + counted
              : "It is too early to tell whether the " + waves() + " helped; c" + counted);
    }
    if (jobs.count() + jobsAnyway.count() > 0) {
      lines.add(
          "New jobs: "
              + jobs
              + (comparison.heldOut() == 0 ? "" : " (held out: " + jobsAnyway + ")")
              + ".");
    }
    if (isTold()) {
      lines.add(NEEDED);
    }
    return lines;
  }

  private String rates() {
    return (campaign.isOver(day) ? "" : "So far, ")
        + comparison.back()
        + " of the "
        + comparison.called()
        + " "
        + reached()
        + " came back ("
        + percent(comparison.rate())
        + ")"
        + (comparison.heldOut() == 0
            ? ""
            : ", "
                + comparison.backAnyway()
                + " of the "
                + comparison.heldOut()
                + " held out ("
                + percent(comparison.rateAnyway())
                + ")");
  }

  private String verdict() {
    if (comparison.chance() >= SURE && comparison.low() > 0) {
      return "The "
          + waves()
          + " helped: about "
          + clients(comparison.difference())
          + " of the "
          + comparison.called()
          + " would not have come back without them (between "
          + clients(comparison.low())
          + " and "
          + clients(comparison.high())
          + ")";
    }
    if (comparison.chance() >= LIKELY) {
      return "The " + waves() + " probably helped, but that is not certain";
    }
    return "There is no sign that the "
        + waves()
        + " helped, and "
        + (comparison.called() + comparison.heldOut())
        + " clients are too few to be sure: the difference may be anything from "
        + points(comparison.low())
        + " to "
        + points(comparison.high());
  }

  private String figures() {
    return "Difference: "
        + Math.round(100 * comparison.difference())
        + " points (95% interval: "
        + Math.round(100 * comparison.low())
        + " to "
        + Math.round(100 * comparison.high())
        + "). Chance that it helped: "
        + (int) Math.floor(100 * comparison.chance())
        + "%.";
  }

  private long clients(double share) {
    return Math.round(share * comparison.called());
  }

  private static String points(double share) {
    long points = Math.round(100 * share);
    return points == 0
        ? "no difference"
        : Math.abs(points)
            + (Math.abs(points) == 1 ? " point " : " points ")
            + (points < 0 ? "worse" : "better");
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private String reached() {
    return switch (campaign.by()) {
      case CALL -> "called";
      case VISIT, MEETING -> "visited";
      case CARD, EMAIL, TEXT, NOTE, GIFT, MAILING -> "written to";
    };
  }

  private String waves() {
    return switch (campaign.by()) {
      case CALL -> "calls";
      case CARD -> "cards";
      case EMAIL -> "e-mails";
      case TEXT -> "texts";
      case VISIT, MEETING -> "visits";
      case NOTE, GIFT, MAILING -> "letters";
    };
  }
}
