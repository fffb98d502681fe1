package hug.command.campaign;

import hug.command.Days;
import hug.command.Selection;
import hug.command.Session;
import hug.model.Campaign;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Touch;
import hug.output.Result;
import hug.rule.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A wave of a mailing campaign, numbered from 0, and the day it went out. */
record SentWave(Campaign campaign, int wave, LocalDate on) {
  /** Logs a mailing with each of these members, within a change. */
  Result note(List<Outcome> members, Session session) {
    for (var member : members) {
      session.book().touches().add(touch(member, session.staff()));
    }
    var sent = campaign.sentOn(wave, on);
    session.book().campaigns().update(sent);
    var next = sent.next(on);
    return Result.said(
        "Logged wave %d of %s %s, a mailing to %s. To undo it: hug undo"
            .formatted(
                wave + 1,
                Escaped.of(campaign.name()),
                Days.onDay(on, session.today()),
                Selection.count(members.size())),
        next.map(later ->
                "Next wave: " + Days.on(sent.waves().get(later).day(), session.today()) + ".")
            .orElseGet(() ->
                "That was the last wave. Clients who come back by "
                    + Days.date(sent.lastDay(), session.today())
                    + " are counted."));
  }

  private Touch touch(Outcome member, String staff) {
    var note = campaign.name() + (campaign.offer().isEmpty() ? "" : ": " + campaign.offer());
    return new Touch(
        0,
        member.member().client(),
        on,
        Channel.MAILING,
        false,
        true,
        staff,
        Optional.empty(),
        note);
  }
}
