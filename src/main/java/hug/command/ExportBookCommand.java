package hug.command;

import static hug.syntax.Syntax.command;

import hug.model.Filter;
import hug.model.Forecast;
import hug.model.KeptRule;
import hug.model.Matter;
import hug.model.Named;
import hug.model.Standing;
import hug.model.Step;
import hug.model.Touch;
import hug.output.Answer;
import hug.output.Column;
import hug.output.Format;
import hug.output.Table;
import hug.store.Book;
import hug.store.Matters;
import hug.store.Staff;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is in the book, as one file that any program can read. */
final class ExportBookCommand implements Command {
  /** What records of any kind have, in the order of the columns. */
  private static final List<String> NAMES =
      List.of(
          """
          record id name company email phone tags aliases owner since client kind on by direction \
          answered who next note text day detail value score other after ended_on ended_as \
          ended_how snoozed_until snoozed_on snoozed_after quiet_because quiet_on quiet_until \
          quota tag every lapse in job step because for\
          """
              .split(" "));

  @Override
  public Syntax syntax() {
    return command("export book", "Write all that is in the book, as JSON or CSV.")
        .example("hug export book -o hug.json", "clients, touches, promises, rules and all else")
        .note(
            "One array of records, one on each line; \"record\" says of which kind it is: staff,"
                + " rule, step, client, referral, touch, matter or skip. With --format jsonl, the"
                + " records stand by themselves. hug import takes either back, into an empty book"
                + " under the same numbers. As CSV, for a spreadsheet, each record has the columns"
                + " of all kinds, and --fields chooses among them; hug import does not take that"
                + " back.")
        .with(Printing.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.JSON;
  }

  @Override
  public List<Format> formats() {
    return List.of(Format.JSON, Format.JSONL, Format.CSV);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var book = desk.book();
    book.holdAll();
    var records = desk.progress().counting("Exporting: ", records(book), " records");
    return Printing.format(given, this) == Format.CSV
        ? Answer.listed(Table.of(records, columns()), "The book is empty.")
        : new Answer.Records(records);
  }

  /** All that is in a book. */
  static Iterable<Map<String, Object>> records(Book book) {
    return new Joined<>(
        List.of(
            new Mapped<>(book.staff().members(), ExportBookCommand::staff),
            new Mapped<>(book.rules().all(), ExportBookCommand::rule),
            new Mapped<>(book.steps().all(), ExportBookCommand::step),
            new Mapped<>(
                book.standings().of(Forecast.END, book.clients().numbersAsAdded(Filter.ALL)),
                ExportBookCommand::client),
            new Mapped<>(book.matters().referrals(), ExportBookCommand::referral),
            new Mapped<>(book.touches().asAdded(), ExportBookCommand::touch),
            new Mapped<>(book.matters().all(), ExportBookCommand::matter),
            new Mapped<>(book.matters().skips(), ExportBookCommand::skip)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Column<Map<String, Object>>[] columns() {
    return NAMES.stream()
        .map(name -> Column.<Map<String, Object>>column(name, record -> record.get(name)))
        .toArray(Column[]::new);
  }

  private static Map<String, Object> record(String kind) {
    var record = new LinkedHashMap<String, Object>();
    record.put("record", kind);
    return record;
  }

  private static Map<String, Object> staff(Staff.Member member) {
    var record = record("staff");
    record.put("name", member.name());
    record.put("quota", member.quota());
    return record;
  }

  private static Map<String, Object> rule(KeptRule rule) {
    var record = record("rule");
    record.put("tag", rule.tag());
    record.put("every", rule.window());
    record.put("lapse", rule.lapse());
    return record;
  }

  private static Map<String, Object> step(Step step) {
    var record = record("step");
    record.put("id", step.id());
    record.put("after", "delivery");
    record.put("in", step.delay());
    record.put("by", step.by());
    record.put("tag", step.tag());
    record.put("since", step.since());
    record.put("text", step.text());
    record.put("for", step.stays());
    return record;
  }

  private static Map<String, Object> client(Standing standing) {
    var client = standing.client();
    var record = record("client");
    record.put("id", client.id());
    record.put("name", client.name());
    record.put("company", client.company());
    record.put("email", client.emails());
    record.put("phone", client.phones());
    record.put("tags", client.tags());
    record.put("aliases", client.aliases());
    record.put("owner", client.owner());
    record.put("since", client.since());
    record.put("every", client.every());
    record.put("value", client.value());
    record.put("note", client.note());
    standing
        .snooze()
        .ifPresent(snooze -> {
          record.put("snoozed_until", snooze.until());
          record.put("snoozed_on", snooze.on());
          record.put("snoozed_after", snooze.after());
        });
    standing
        .quiet()
        .ifPresent(quiet -> {
          record.put("quiet_because", quiet.because());
          record.put("quiet_on", quiet.on());
          record.put("quiet_until", quiet.until());
        });
    return record;
  }

  private static Map<String, Object> referral(Matters.Referral referral) {
    var record = record("referral");
    record.put("client", referral.client());
    record.put("by", referral.by());
    record.put("on", referral.on());
    record.put("after", referral.after());
    return record;
  }

  private static Map<String, Object> skip(Matters.Skip skip) {
    var record = record("skip");
    record.put("job", skip.job());
    record.put("step", skip.step());
    record.put("on", skip.on());
    record.put("because", skip.because());
    return record;
  }

  private static Map<String, Object> touch(Touch touch) {
    var record = record("touch");
    record.put("id", touch.id());
    record.put("client", touch.client().id());
    record.put("on", touch.on());
    record.put("by", touch.by());
    record.put("direction", touch.direction());
    record.put("answered", touch.answered());
    record.put("who", touch.staff());
    record.put("next", touch.next());
    record.put("note", touch.note());
    return record;
  }

  private static Map<String, Object> matter(Matter matter) {
    var record = record("matter");
    record.put("id", matter.id());
    record.put("client", matter.client().id());
    record.put("kind", matter.sort());
    record.put("text", matter.text());
    record.put("on", matter.on());
    record.put("after", matter.after());
    record.put("who", matter.staff());
    record.put("day", matter.day());
    record.put("detail", matter.detail());
    record.put("value", matter.value());
    record.put("score", matter.score());
    record.put("other", matter.other().map(Named::id));
    matter
        .ending()
        .ifPresent(ending -> {
          record.put("ended_on", ending.on());
          record.put("ended_as", ending.as());
          record.put("ended_how", ending.how());
        });
    return record;
  }

  /** Several lists as one. */
  private record Joined<T>(List<? extends Iterable<T>> parts) implements Iterable<T> {
    @Override
    public Iterator<T> iterator() {
      var left = parts.iterator();
      return new Iterator<>() {
        private Iterator<T> part = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
          while (!part.hasNext() && left.hasNext()) {
            part = left.next().iterator();
          }
          return part.hasNext();
        }

        @Override
        public T next() {
          return part.next();
        }
      };
    }
  }
}
