package hug.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hug.model.Amount;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.MemberHistory;
import hug.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The outcomes of campaign members, and the result as a whole. */
final class OutcomeTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 24);
  private static final LocalDate LAST = LocalDate.of(2027, 4, 22);

  private static Campaign campaign(Channel by) {
    return new Campaign(
        4,
        "Valentine",
        by,
        Stream.of(DAY, DAY.plusWeeks(2), DAY.plusWeeks(4))
            .map(day -> new Campaign.Wave(day, Optional.empty()))
            .toList(),
        "",
        Window.parse("60d"),
        Optional.of(25),
        DAY.minusMonths(1),
        "ana",
        "",
        Optional.empty());
  }

  private static final MemberHistory NOTHING = history(false, false, false);

  private static MemberHistory history(
      boolean isHeldOut, boolean isQuiet, boolean hasComplaint, MemberHistory.Contact... contacts) {
    var member = new Campaign.Member(9, 4, new ClientRef(1, "Jim"), isHeldOut);
    return new MemberHistory(member, isQuiet, hasComplaint, List.of(contacts), List.of());
  }

  private static MemberHistory contacts(MemberHistory.Contact... contacts) {
    return history(false, false, false, contacts);
  }

  private static MemberHistory.Contact out(Channel by, LocalDate on) {
    return new MemberHistory.Contact(on, by, false, by.isPersonal());
  }

  private static MemberHistory.Contact in(LocalDate on) {
    return new MemberHistory.Contact(on, Channel.EMAIL, true, true);
  }

  private static MemberHistory job(LocalDate on) {
    var job = new MemberHistory.Job(on, Amount.ofCents(24_000));
    return new MemberHistory(NOTHING.member(), false, false, List.of(), List.of(job));
  }

  private static String state(Campaign campaign, MemberHistory history, LocalDate day) {
    var outcome = Outcome.of(campaign, history, day);
    return outcome.state() + " " + outcome.waves();
  }

  @Test
  void a_member_goes_from_waiting_to_due_to_reached_to_not_back() {
    var call = campaign(Channel.CALL);
    var reached = contacts(out(Channel.CALL, DAY.plusDays(1)));
    assertEquals("waiting 0", state(call, NOTHING, DAY.minusDays(1)));
    assertEquals("due 0", state(call, NOTHING, DAY));
    assertEquals("due 0", state(call, NOTHING, DAY.plusDays(13)));
    assertEquals("reached 1", state(call, reached, DAY.plusDays(1)));
    assertEquals("due 1", state(call, reached, DAY.plusDays(14)));
    assertEquals("due 0", state(call, contacts(out(Channel.CARD, DAY)), DAY));
    assertEquals("due 1", state(call, reached, LAST));
    assertEquals("not back 1", state(call, reached, LAST.plusDays(1)));
    assertEquals("not back 0", state(call, NOTHING, LAST.plusDays(1)));
  }

  @Test
  void a_contact_or_a_job_during_the_campaign_counts_as_back() {
    var call = campaign(Channel.CALL);
    assertEquals("back 0", state(call, contacts(in(DAY)), LAST.plusYears(1)));
    assertEquals("back 0", state(call, contacts(in(LAST)), LAST));
    assertEquals("not back 0", state(call, contacts(in(LAST.plusDays(1))), LAST.plusDays(1)));
    assertEquals("back 0", state(call, job(DAY), DAY));
    assertEquals("not back 0", state(call, job(LAST.plusDays(1)), LAST.plusDays(1)));
    assertEquals(
        Optional.of(DAY.plusDays(3)),
        Outcome.of(call, contacts(in(DAY.plusDays(3)), in(DAY.plusDays(5))), LAST).backOn());
  }

  @Test
  void being_back_overrides_quiet_complaint_and_held_out() {
    var card = campaign(Channel.CARD);
    assertEquals("held out 0", state(card, history(true, true, true), DAY));
    assertEquals("held out 0", state(card, history(true, false, false), LAST.plusDays(1)));
    assertEquals("quiet 0", state(card, history(false, true, true), DAY));
    assertEquals("complaint 0", state(card, history(false, false, true), DAY));
    assertEquals("back 0", state(card, history(true, true, true, in(DAY)), DAY));
  }

  @Test
  void a_wave_by_mailing_reaches_those_it_was_sent_to() {
    var mailing = campaign(Channel.MAILING);
    assertEquals("due 0", state(mailing, NOTHING, DAY.plusDays(1)));
    var sent = mailing.sentOn(0, DAY.plusDays(1));
    var letter = out(Channel.MAILING, DAY.plusDays(1));
    assertEquals("reached 1", state(sent, contacts(letter), DAY.plusDays(1)));
    assertEquals("waiting 0", state(sent, NOTHING, DAY.plusDays(1)));
    assertEquals("due 1", state(sent, contacts(letter), DAY.plusWeeks(2)));
    var last = sent.sentOn(2, DAY.plusWeeks(4));
    assertEquals("not reached 0", state(last, NOTHING, DAY.plusWeeks(4)));
  }

  @Test
  void an_early_mailing_starts_the_campaign_early() {
    var early = campaign(Channel.MAILING).sentOn(0, DAY.minusDays(3));
    assertEquals(DAY.minusDays(3), early.firstDay());
    assertEquals(Optional.of(1), early.next(DAY));
    assertEquals(LAST, early.lastDay());
  }

  @Test
  void nobody_waits_for_an_ended_campaign() {
    var ended = campaign(Channel.CALL).endedOn(DAY.plusDays(1));
    assertEquals("not reached 0", state(ended, NOTHING, DAY.plusDays(1)));
    assertEquals("reached 1", state(ended, contacts(out(Channel.CALL, DAY)), DAY.plusDays(20)));
    assertEquals("not back 0", state(ended, NOTHING, LAST.plusDays(1)));
  }

  /** The result in words, from the numbers of clients called, held out and back. */
  private static String result(int back, int called, int backAnyway, int heldOut, LocalDate day) {
    var campaign = campaign(Channel.CALL);
    var outcomes =
        IntStream.range(0, called + heldOut)
            .mapToObj(i -> {
              boolean isHeldOut = i >= called;
              boolean isBack = isHeldOut ? i - called < backAnyway : i < back;
              var came = isBack ? new MemberHistory.Contact[] {in(DAY)} : null;
              var history =
                  history(
                      isHeldOut, false, false, came == null ? new MemberHistory.Contact[0] : came);
              return Outcome.of(campaign, history, day);
            })
            .toList();
    return String.join("\n", CampaignResult.of(campaign, outcomes, day).inWords());
  }

  @Test
  void the_result_claims_no_more_than_the_numbers_show() {
    var over = LAST.plusDays(1);
    var needed =
        "\nTelling 35% from 15% takes 120 clients and 40 held out; 25% from 15% takes 450 and 150.";
    assertEquals(
        "24 of the 60 called came back (40%), 3 of the 20 held out (15%). The calls helped: about 15"
            + " of the 60 would not have come back without them (between 1 and 25).\n"
            + "Difference: 25 points (95% interval: 1 to 41). Chance that it helped: 97%."
            + needed,
        result(24, 60, 3, 20, over));
    assertEquals(
        "9 of the 30 called came back (30%), 3 of the 30 held out (10%). The calls probably helped,"
            + " but that is not certain.\n"
            + "Difference: 20 points (95% interval: -1 to 39). Chance that it helped: 97%."
            + needed,
        result(9, 30, 3, 30, over));
    assertEquals(
        "7 of the 60 called came back (12%), 3 of the 20 held out (15%). There is no sign that the"
            + " calls helped, and 80 clients are too few to be sure: the difference may be anything"
            + " from 25 points worse to 11 points better.\n"
            + "Difference: -3 points (95% interval: -25 to 11). Chance that it helped: 29%."
            + needed,
        result(7, 60, 3, 20, over));
  }

  @Test
  void nothing_is_claimed_before_the_campaign_is_over() {
    assertEquals(
        "So far, 24 of the 60 called came back (40%), 3 of the 20 held out (15%).\n"
            + "It is too early to tell whether the calls helped; clients who come back by 2027-04-22"
            + " still count.",
        result(24, 60, 3, 20, LAST));
    assertEquals(
        "Clients who come back from 2027-01-24 to 2027-04-22 count.",
        result(0, 60, 0, 20, DAY.minusDays(1)));
  }

  @Test
  void nothing_is_claimed_if_nobody_was_held_out() {
    assertEquals(
        "1 of the 2 called came back (50%).\n"
            + "Nobody was held out, so hug cannot tell who would have come back anyway. Next time,"
            + " use --hold-out 25%.",
        result(1, 2, 0, 0, LAST.plusDays(1)));
    assertEquals(
        "0 of the 0 called came back (0%), 1 of the 2 held out (50%).",
        result(0, 0, 1, 2, LAST.plusDays(1)));
  }

  @Test
  void after_the_last_wave_there_is_no_next_one() {
    var mailing = campaign(Channel.MAILING).sentOn(2, DAY.plusWeeks(4));
    assertEquals(Optional.of(0), mailing.next(DAY));
    assertEquals(Optional.empty(), mailing.next(DAY.plusWeeks(4)));
  }

  @Test
  void the_first_of_several_contacts_is_the_one_that_counts() {
    var history = contacts(in(DAY.plusDays(5)), in(DAY.plusDays(3)), in(DAY.plusDays(4)));
    assertEquals(
        Optional.of(DAY.plusDays(3)), Outcome.of(campaign(Channel.CALL), history, LAST).backOn());
  }

  @Test
  void new_jobs_are_summed_for_each_side() {
    var call = campaign(Channel.CALL);
    var late = job(LAST.plusDays(1));
    var heldOut =
        new MemberHistory(
            history(true, false, false).member(), false, false, List.of(), job(DAY).jobs());
    var outcomes =
        Stream.of(job(DAY), job(LAST), late, heldOut)
            .map(history -> Outcome.of(call, history, LAST))
            .toList();
    var lines = CampaignResult.of(call, outcomes, LAST).inWords();
    assertEquals("New jobs: 2, worth 480 (held out: 1, worth 240).", lines.getLast());
    var anyway = CampaignResult.of(call, outcomes.subList(2, 4), LAST).inWords();
    assertEquals("New jobs: 0 (held out: 1, worth 240).", anyway.getLast());
  }
}
