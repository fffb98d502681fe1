package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.CampaignParameter;
import hug.command.ClientColumns;
import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.NewsParameters;
import hug.command.OutputOptions;
import hug.command.Quoted;
import hug.command.Session;
import hug.command.VerdictColumns;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.Labelled;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Outcome;
import hug.rule.Verdict;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** Exports the clients who may get a mailing, for a mail merge. */
final class ExportLabelsCommand implements Command {
  private static final Option<Long> NEWS =
      option("--news", "N", NewsParameters::number)
          .means("Only clients who have not heard news item N")
          .details("After the mailing, record it with: hug news sent N.")
          .among(Values.Live.NEWS);
  private static final Option<Boolean> EVERYBODY =
      flag("--everybody", "Include clients who are quiet, complained or opted out");

  @Override
  public Syntax syntax() {
    return command("export labels", "Export a row for each letter or label of a mail merge")
        .example("hug export labels -o labels.csv", "export labels for LibreOffice or Word")
        .example(
            "hug export labels --tag vip --excel -o vip.csv",
            "export labels of clients tagged vip for Excel")
        .example("hug export labels --fields name,email", "export only names and e-mail addresses")
        .example(
            "hug export labels --campaign Valentine",
            "export letters for the next wave of a campaign")
        .note(
            "hug export labels skips clients who are quiet, have an open complaint or asked for no"
                + " mailings, and says how many. If a client has several postal addresses, e-mail"
                + " addresses or phone numbers, the row has the first.")
        .with(CampaignParameter.OF_CAMPAIGN, NEWS, EVERYBODY)
        .with(FilterOptions.OF_CLIENTS)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().hold();
    var campaign = given.find(CampaignParameter.OF_CAMPAIGN);
    return Result.listed(
        table(
            campaign
                .map(name -> membersOf(name, given, session))
                .orElseGet(() -> fitting(given, session)),
            session),
        "No clients to write to.");
  }

  private static Iterable<Long> membersOf(String name, Arguments given, Session session) {
    if (given.has(EVERYBODY) || given.has(NEWS) || given.hasAny(FilterOptions.OF_CLIENTS)) {
      throw Failure.usage("--campaign and other filters cannot be used together");
    }
    var campaign = CampaignParameter.named(name, session);
    if (campaign.ended().isPresent() || campaign.next(session.today()).isEmpty()) {
      throw Failure.refused(
          "no wave of " + campaign.name() + " is left to send",
          "see: hug campaign show " + Quoted.of(campaign.name()));
    }
    var members = new ArrayList<Long>();
    var due = new ArrayList<Long>();
    for (var outcome : session.evaluator().outcomes(campaign)) {
      if (outcome.isToBeReached()) {
        members.add(outcome.member().client().id());
      }
      if (outcome.state() == Outcome.State.DUE) {
        due.add(outcome.member().client().id());
      }
    }
    // The rest of a wave that has started, or all of the next one.
    return due.isEmpty() ? members : due;
  }

  private static Iterable<Long> fitting(Arguments given, Session session) {
    var today = session.today();
    var news = given.find(NEWS).map(number -> NewsParameters.current(number, today, session).id());
    var chosen = FilterOptions.from(given, session);
    var fitting = news.map(id -> chosen.untold(new Filter.Untold(id, today))).orElse(chosen);
    var filter = given.has(EVERYBODY) ? fitting : fitting.mailableOn(session.today());
    if (!given.has(EVERYBODY)) {
      LeftOut.inWords(fitting, filter, session).ifPresent(session::remark);
    }
    return session.book().clients().numbers(filter);
  }

  private static Table<Verdict> table(Iterable<Long> numbers, Session session) {
    return Table.of(
        session.evaluator().verdicts(numbers),
        ClientColumns.NAME.yieldsLast(),
        ClientColumns.COMPANY.yieldsFirst(),
        column("email", (Verdict v) -> first(v.client().emails())),
        column("phone", (Verdict v) -> first(v.client().numbersToCall())),
        VerdictColumns.OWNER,
        ClientColumns.SINCE.forData(),
        VerdictColumns.LAST_TOUCH,
        ClientColumns.NOTE.yieldsFirst(),
        VerdictColumns.ID,
        column(
            "address",
            (Verdict v) ->
                first(v.client().details().addresses().stream().map(Labelled::value).toList())),
        ClientColumns.FIELDS);
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.getFirst();
  }
}
