package hug.command.client;

import static hug.output.Column.column;

import hug.command.ReturnForecast;
import hug.command.Session;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Matter;
import hug.model.Touch;
import hug.output.Column;
import hug.rule.ReturnChance;
import hug.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of a card that only JSON has room for, besides the fields of the client. */
final class CardData {
  private final ClientRef client;
  private final Filter filter;
  private final Session session;

  private CardData(ClientRef client, Filter filter, Session session) {
    this.client = client;
    this.filter = filter;
    this.session = session;
  }

  /** The columns; touches are those that match the filter. */
  static List<Column<Verdict>> columns(ClientRef client, Filter filter, Session session) {
    var data = new CardData(client, filter, session);
    return List.of(
        column("next", (Verdict v) -> v.standing().planned()).forJson(),
        column("reasons", (Verdict _) -> data.reasons()).forJson(),
        column("touches", (Verdict _) -> data.touches()).forJson(),
        column("matters", (Verdict _) -> data.matters()).forJson(),
        column("facts", (Verdict _) -> data.facts()).forJson(),
        column(
                "chance",
                (Verdict _) -> new ReturnForecast(session).of(client).map(ReturnChance::rounded))
            .forJson());
  }

  private List<Map<String, Object>> reasons() {
    return objects(session.evaluator().dues(client), this::reason);
  }

  private Map<String, Object> reason(AgendaLine line) {
    var reason = new LinkedHashMap<String, Object>();
    reason.put("reason", line.kind());
    reason.put("due_on", line.dueOn());
    reason.put("days_over", line.daysOver(session.today()));
    reason.put("about", orNull(line.about()));
    reason.put("settle", line.command());
    return reason;
  }

  private List<Map<String, Object>> touches() {
    return objects(session.book().touches().of(session.today(), client, filter), CardData::touch);
  }

  private static Map<String, Object> touch(Touch touch) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", touch.id());
    object.put("on", touch.on());
    object.put("by", touch.by());
    object.put("direction", touch.direction());
    object.put("who", orNull(touch.staff()));
    object.put("counted", touch.counts());
    object.put("note", orNull(touch.note()));
    object.put("purpose", touch.purpose().orElse(null));
    object.put("next", touch.next().orElse(null));
    return object;
  }

  private List<Map<String, Object>> matters() {
    var matters = new ArrayList<>(session.book().matters().of(client));
    matters.removeIf(matter -> matter.sort() == Matter.Sort.FACT);
    return objects(matters, CardData::matter);
  }

  private static Map<String, Object> matter(Matter matter) {
    var ending = matter.ending();
    var object = new LinkedHashMap<String, Object>();
    object.put("id", matter.id());
    object.put("kind", matter.sort());
    object.put("text", orNull(matter.text()));
    object.put("on", matter.on());
    object.put("who", orNull(matter.staff()));
    object.put("day", matter.day().orElse(null));
    object.put("value", matter.value().orElse(null));
    object.put("score", matter.score().orElse(null));
    object.put("other", matter.other().map(ClientRef::name).orElse(null));
    object.put("closed_on", ending.map(Matter.Ending::on).orElse(null));
    object.put("closed_as", ending.map(Matter.Ending::as).orElse(null));
    object.put("closed_how", ending.map(end -> orNull(end.how())).orElse(null));
    return object;
  }

  private List<Map<String, Object>> facts() {
    return objects(session.evaluator().facts(client), CardData::fact);
  }

  private static Map<String, Object> fact(Matter fact) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", fact.id());
    object.put("text", fact.text());
    object.put("topic", orNull(fact.detail()));
    object.put("on", fact.on());
    object.put("who", orNull(fact.staff()));
    object.put("until", fact.day().map(LocalDate::toString).orElse(null));
    return object;
  }

  private static <T> List<Map<String, Object>> objects(
      List<T> values, Function<T, Map<String, Object>> object) {
    var objects = new ArrayList<Map<String, Object>>();
    for (var value : values) {
      objects.add(object.apply(value));
    }
    return objects;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
