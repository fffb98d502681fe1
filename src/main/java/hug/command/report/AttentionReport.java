package hug.command.report;

import hug.command.Session;
import hug.model.ClientSummary;
import hug.rule.Attention;
import hug.rule.CalendarUnit;
import hug.rule.FirstYears;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The attention that clients got, and the clients who got least.
 *
 * @param least most valuable first
 */
record AttentionReport(Session session, Attention attention, List<FirstYears.Least> least) {
  private static final int AT_A_TIME = 500;

  /** A client who gets least, with contact data. */
  record Named(FirstYears.Least figures, ClientSummary client) {}

  static AttentionReport of(Session session, CalendarUnit unit) {
    session.book().hold();
    session.progress().going("Reading all touches");
    var readings = session.book().attention(session.today());
    var attention =
        Attention.of(
            readings.touches(), readings.promises(), readings.complaints(), unit, session.today());
    var worths = session.book().worth(session.today()).cents();
    var quiet = readings.quiet();
    return new AttentionReport(
        session,
        attention,
        attention.firstYears().least(quiet::contains, client -> worths.getOrDefault(client, -1L)));
  }

  /** The clients who get least, with their contact data; at most {@code most}. */
  List<Named> named(int most) {
    var named = new ArrayList<Named>();
    for (int from = 0; from < Math.min(most, least.size()); from += AT_A_TIME) {
      var some = least.subList(from, Math.min(least.size(), Math.min(most, from + AT_A_TIME)));
      var clients = glances(some);
      some.forEach(figures -> named.add(new Named(figures, clients.get(figures.client()))));
    }
    return named;
  }

  private Map<Long, ClientSummary> glances(List<FirstYears.Least> some) {
    var numbers = some.stream().map(FirstYears.Least::client).toList();
    var clients = new HashMap<Long, ClientSummary>();
    for (var client : session.book().standings().glances(session.today(), numbers)) {
      clients.put(client.client().id(), client);
    }
    return clients;
  }
}
