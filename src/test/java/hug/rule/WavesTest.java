package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.ContactState;
import hug.model.Forecast;
import hug.model.Matter;
import hug.model.OpenCase;
import hug.model.Reached;
import hug.model.RuleSettings;
import hug.model.Snooze;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The waves of a campaign that its members are due for, and when. */
final class WavesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 24);
  private static final ClientRef JIM = new ClientRef(1, "Jim");
  private static final String ALL =
      "1 from 2027-01-24 to 2027-02-06, 2 from 2027-02-07 to 2027-02-20,"
          + " 3 from 2027-02-21 to 2027-04-22";

  private static Campaign campaign(Channel by) {
    return new Campaign(
        4,
        "Valentine",
        by,
        Stream.of(DAY, DAY.plusWeeks(2), DAY.plusWeeks(4))
            .map(day -> new Campaign.Wave(day, Optional.empty()))
            .toList(),
        "a free print",
        Window.parse("60d"),
        Optional.empty(),
        DAY.minusMonths(1),
        "ana",
        "",
        Optional.empty());
  }

  private static String waves(
      Campaign campaign, boolean isHeldOut, Reached reached, Matter... open) {
    return waves(campaign, isHeldOut, reached, Optional.empty(), open);
  }

  private static String waves(
      Campaign campaign,
      boolean isHeldOut,
      Reached reached,
      Optional<Snooze> snooze,
      Matter... open) {
    var standing =
        new ContactState(
            Client.named("Jim", DAY.minusYears(1)).as(1, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            snooze,
            Optional.empty(),
            "",
            Optional.empty());
    var member = new Campaign.Member(9, 4, JIM, isHeldOut);
    var situation = new OpenCase(standing, List.of(open), List.of(), List.of(member), reached);
    var rules = new RuleSettings(List.of(), List.of(), List.of(campaign), List.of());
    return String.join(
        ", ",
        Rulebook.of(rules).forecast(situation, DAY).entries().stream()
            .filter(entry -> entry.line().kind().toString().equals("campaign"))
            .map(WavesTest::inWords)
            .toList());
  }

  private static String inWords(Forecast.Entry entry) {
    assertEquals(Forecast.BEGINNING, entry.since());
    assertEquals("Valentine: a free print", entry.line().about());
    assertEquals(4, entry.line().matter());
    return entry.line().part() + " from " + entry.line().dueOn() + " to " + entry.until();
  }

  private static Reached by(Channel channel, LocalDate on) {
    return new Reached(Map.of(channel, on), Optional.empty(), Optional.empty());
  }

  private static Reached inbound(LocalDate on) {
    return new Reached(Map.of(Channel.VISIT, on), Optional.of(on), Optional.empty());
  }

  private static Matter noted(Matter.Sort sort, LocalDate on) {
    return Matter.noted(JIM, sort, "text", on, "ana");
  }

  @Test
  void each_wave_lasts_until_the_next_or_the_end() {
    assertEquals(ALL, waves(campaign(Channel.CALL), false, Reached.NEVER));
  }

  @Test
  void a_touch_by_its_channel_since_its_day_completes_a_wave() {
    var call = campaign(Channel.CALL);
    var later = ALL.substring(ALL.indexOf("2 from"));
    assertEquals(ALL, waves(call, false, by(Channel.CALL, DAY.minusDays(1))));
    assertEquals(later, waves(call, false, by(Channel.CALL, DAY)));
    assertEquals(later, waves(call, false, by(Channel.CALL, DAY.plusDays(13))));
    assertEquals(ALL, waves(call, false, by(Channel.CARD, DAY.plusDays(13))));
    assertEquals("", waves(call, false, by(Channel.CALL, DAY.plusWeeks(5))));
  }

  @Test
  void a_client_who_is_back_gets_no_further_wave() {
    var card = campaign(Channel.CARD);
    assertEquals(ALL, waves(card, false, inbound(DAY.minusDays(1))));
    assertEquals("", waves(card, false, inbound(DAY)));
    assertEquals(ALL, waves(card, false, Reached.NEVER, noted(Matter.Sort.JOB, DAY.minusDays(1))));
    assertEquals("", waves(card, false, Reached.NEVER, noted(Matter.Sort.JOB, DAY)));
  }

  @Test
  void a_client_with_a_complaint_or_held_out_gets_none() {
    var card = campaign(Channel.CARD);
    var complaint = noted(Matter.Sort.COMPLAINT, DAY.minusMonths(2));
    assertEquals("", waves(card, false, Reached.NEVER, complaint));
    assertEquals("", waves(card, true, Reached.NEVER));
  }

  @Test
  void mailings_and_ended_campaigns_are_not_on_the_agenda() {
    assertEquals("", waves(campaign(Channel.MAILING), false, Reached.NEVER));
    assertEquals("", waves(campaign(Channel.CALL).endedOn(DAY), false, Reached.NEVER));
  }

  @Test
  void a_snooze_moves_a_wave() {
    var snooze = Optional.of(new Snooze(DAY.plusDays(3), DAY.minusDays(9), 0));
    assertEquals(
        ALL.replace("1 from 2027-01-24", "1 from 2027-01-27"),
        waves(campaign(Channel.CALL), false, Reached.NEVER, snooze));
  }
}
