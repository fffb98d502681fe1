package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.Mapped;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Matter;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import hug.transfer.CardText;
import hug.transfer.ClientRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that is known of the clients, to be read by another program or by hug import. */
final class ExportClientsCommand implements Command {
  private static final List<Format> FORMATS =
      List.of(Format.TABLE, Format.CSV, Format.JSON, Format.JSONL, Format.VCARD);
  private static final Option<Format> FORMAT =
      OutputOptions.FORMAT
          .means(
              "Print a table, csv, json, jsonl or vcard; a file ending in .vcf is written as vcard.")
          .among(new Values.Words(Format.words(FORMATS)));

  private static final String NONE = "No clients to export.";

  @Override
  public Syntax syntax() {
    return command("export clients", "Write the clients, as CSV unless said.")
        .example("hug export clients -o clients.csv", "for a spreadsheet, or for hug import")
        .example("hug export clients --tag vip --json", "some of them, for a program")
        .example("hug export clients -o clients.vcf", "as vCards, for a phone")
        .note(
            "A vCard has the name, aliases, company, position, e-mail addresses, phone numbers,"
                + " tags, birthday, anniversary and note of a client. Its UID stays the same, so"
                + " that an address book knows whom it has already.")
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.options(FORMAT));
  }

  @Override
  public List<Format> formats() {
    return FORMATS;
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    // As they were added, so that a new book that reads the file gives the same numbers.
    var numbers = session.book().clients().numbersAsAdded(FilterOptions.from(given, session));
    return OutputOptions.format(given, this) == Format.VCARD
        ? new Result.Text(cards(session, numbers), NONE)
        : table(
            session
                .progress()
                .counting("Exporting: ", session.evaluator().verdicts(numbers), " clients"));
  }

  private static Result table(Iterable<Verdict> verdicts) {
    return Result.listed(
        Table.of(
            verdicts,
            VerdictColumns.ID,
            column("name", (Verdict v) -> v.client().name()),
            column("company", (Verdict v) -> v.client().company()),
            VerdictColumns.EMAIL,
            VerdictColumns.PHONE,
            column("tags", (Verdict v) -> v.client().tags()),
            column("aliases", (Verdict v) -> String.join("; ", v.client().aliases())),
            VerdictColumns.OWNER,
            column("since", (Verdict v) -> v.client().since()),
            column("every", (Verdict v) -> v.client().every().map(Object::toString)),
            column("value", (Verdict v) -> v.client().value()),
            column("referred_by", (Verdict v) -> v.client().referredBy().map(ClientRef::name)),
            column("note", (Verdict v) -> v.client().note())),
        NONE);
  }

  private static Iterable<String> cards(Session session, Iterable<Long> numbers) {
    var days = new HashMap<Long, Map<String, LocalDate>>();
    for (var day :
        session.book().matters().ofSort(Matter.Sort.OCCASION, true, Filter.ALL, session.today())) {
      days.computeIfAbsent(day.client().id(), _ -> new HashMap<>())
          .putIfAbsent(Folded.of(day.text()), day.day().orElse(day.on()));
    }
    var positions = new HashMap<Long, String>();
    for (var fact :
        session.book().matters().ofSort(Matter.Sort.FACT, true, Filter.ALL, session.today())) {
      if (fact.text().startsWith(ClientRow.POSITION)) {
        positions.put(fact.client().id(), fact.text().substring(ClientRow.POSITION.length()));
      }
    }
    var book = session.book().beginning();
    return new Mapped<>(
        session.evaluator().verdicts(numbers),
        verdict -> {
          var client = verdict.client();
          var own = days.getOrDefault(client.id(), Map.of());
          return CardText.of(
              client,
              UUID.nameUUIDFromBytes((book + " client " + client.id()).getBytes(UTF_8)),
              Optional.ofNullable(positions.get(client.id())),
              Optional.ofNullable(own.get("birthday")),
              Optional.ofNullable(own.get("anniversary")));
        });
  }
}
