package hug.command.campaign;

import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Matter;
import hug.model.Touch;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A slow model of a campaign, worked out day by day from everything the book has on each member.
 */
record CampaignModel(
    Campaign campaign, LocalDate today, List<Campaign.Member> members, Map<Long, Known> known) {
  /** Everything the book has on a client. */
  private record Known(List<Touch> touches, List<Matter> matters, boolean isQuiet) {}

  /** Null if there is no such campaign (any more). */
  static CampaignModel of(Book book, String name, LocalDate today) {
    var campaign = book.campaigns().named(name).orElse(null);
    if (campaign == null) {
      return null;
    }
    var members = book.campaigns().members(campaign.id());
    // After the last day, what a member is does not change any more.
    var day = today.isAfter(campaign.lastDay()) ? campaign.lastDay() : today;
    var known = new HashMap<Long, Known>();
    for (var member : members) {
      var client = member.client();
      boolean isQuiet =
          book.standings().of(day, client.id()).quiet().filter(q -> q.holdsOn(day)).isPresent();
      known.put(
          client.id(), new Known(book.touches().of(client), book.matters().of(client), isQuiet));
    }
    return new CampaignModel(campaign, today, members, known);
  }

  private LocalDate until() {
    return today.isAfter(campaign.lastDay()) ? campaign.lastDay() : today;
  }

  /** Whether they got in touch or gave a job between the first day and this one. */
  private boolean isBack(Campaign.Member member, LocalDate last) {
    var one = known.get(member.client().id());
    for (var day = campaign.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
      var on = day;
      if (one.touches().stream().anyMatch(t -> t.on().equals(on) && t.inbound() && t.counts())
          || one.matters().stream()
              .anyMatch(m -> m.sort() == Matter.Sort.JOB && m.on().equals(on) && isOpen(m, last))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Matter matter, LocalDate day) {
    return !matter.on().isAfter(day)
        && matter.ending().map(end -> end.on().isAfter(day)).orElse(true);
  }

  private boolean complains(Campaign.Member member) {
    return known.get(member.client().id()).matters().stream()
        .anyMatch(m -> m.sort() == Matter.Sort.COMPLAINT && isOpen(m, until()));
  }

  private boolean isQuiet(Campaign.Member member) {
    var one = known.get(member.client().id());
    boolean wantsNone =
        one.matters().stream()
            .anyMatch(m ->
                m.sort() == Matter.Sort.FACT
                    && m.detail().equals("never")
                    && m.text().equals("mailing")
                    && isOpen(m, until()));
    return one.isQuiet() || wantsNone && campaign.by() == Channel.MAILING;
  }

  /** Whether a wave may reach them today. */
  boolean isWelcome(Campaign.Member member) {
    return !isBack(member, until())
        && !member.isHeldOut()
        && !isQuiet(member)
        && !complains(member)
        && !today.isAfter(campaign.lastDay())
        && campaign.ended().isEmpty()
        && campaign.waves().stream().anyMatch(wave -> wave.sent().isEmpty() && canBeMade(wave));
  }

  private boolean canBeMade(Campaign.Wave wave) {
    return wave.day().isAfter(today) || current().filter(wave::equals).isPresent();
  }

  String state(Campaign.Member member) {
    if (isBack(member, until())) {
      return "back";
    }
    if (member.isHeldOut()) {
      return "held out";
    }
    if (isQuiet(member)) {
      return "quiet";
    }
    if (complains(member)) {
      return "complaint";
    }
    if (today.isAfter(campaign.lastDay())) {
      return "not back";
    }
    var now = current();
    boolean isOn = campaign.ended().isEmpty();
    if (isOn && now.filter(wave -> isLeft(wave, member)).isPresent()) {
      return "due";
    }
    if (campaign.waves().stream().anyMatch(wave -> isMade(wave, member))) {
      return "reached";
    }
    boolean isAhead = campaign.waves().stream().anyMatch(wave -> wave.day().isAfter(today));
    return isOn && isAhead ? "waiting" : "not reached";
  }

  /** The latest wave that is not in the future. */
  private Optional<Campaign.Wave> current() {
    return campaign.waves().stream()
        .filter(wave -> !wave.day().isAfter(today))
        .reduce((_, later) -> later);
  }

  private boolean isLeft(Campaign.Wave wave, Campaign.Member member) {
    return wave.sent().isEmpty() && !isMade(wave, member);
  }

  private boolean isMade(Campaign.Wave wave, Campaign.Member member) {
    var next =
        campaign.waves().stream()
            .map(Campaign.Wave::day)
            .filter(day -> day.isAfter(wave.day()))
            .findFirst()
            .orElse(campaign.lastDay().plusDays(1));
    return known.get(member.client().id()).touches().stream()
        .filter(touch -> touch.by() == campaign.by() && !touch.on().isAfter(until()))
        .anyMatch(touch ->
            campaign.by() == Channel.MAILING
                ? wave.sent().filter(touch.on()::equals).isPresent()
                : touch.counts() && !touch.on().isBefore(wave.day()) && touch.on().isBefore(next));
  }

  /** Letters that were sent to clients who are held out. */
  List<String> waves() {
    var wrong = new ArrayList<String>();
    for (var member : members) {
      for (var touch : known.get(member.client().id()).touches()) {
        boolean isLetter =
            touch.by() == Channel.MAILING && touch.note().startsWith(campaign.name());
        if (isLetter && member.isHeldOut()) {
          wrong.add("held out: " + touch);
        }
      }
    }
    return wrong;
  }
}
