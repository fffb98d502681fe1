package hug.command.matter;

import static hug.output.Column.column;
import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterColumns;
import hug.command.MatterParameters;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Amount;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.Matter;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Work that is done for a client. */
final class JobCommand implements Command {
  private static final Option<LocalDate> DELIVERED =
      dated("--delivered", "DATE", Day::done).means("The day it was delivered.");
  private static final Option<Optional<Amount>> VALUE =
      option("--value", "AMOUNT", Amount::parse).means("What it was worth, such as 1200.");

  @Override
  public Syntax syntax() {
    return command("job", "Note a job for a client; alone, list the jobs.")
        .example("hug job jim wedding album --value 1200", "work that is under way")
        .example("hug job jim wedding album --delivered today", "and work that is done")
        .example(
            "hug rule add --after delivery --in 3d --by card \"thank-you note\"", "what follows")
        .note(
            "What is done for a client after a delivery is the programme: steps added with hug rule"
                + " add --after delivery. Each falls due by itself, and is done by a touch that"
                + " fits it, or left out with hug skip.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.TEXT)
        .with(DELIVERED, DeliveredCommand.CATCH_UP, VALUE)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (!given.has(MatterParameters.CLIENT)) {
      return listed(session);
    }
    var book = session.book();
    var client = MatterParameters.client(given, session, "job");
    var delivered = given.find(DELIVERED);
    if (given.has(DeliveredCommand.CATCH_UP) && delivered.isEmpty()) {
      throw Failure.usage("--catch-up needs --delivered DATE");
    }
    var job =
        Matter.noted(
                client,
                Matter.Sort.JOB,
                MatterParameters.text(given, session, "job"),
                session.today(),
                session.staff())
            .withDay(delivered)
            .withDetail(given.has(DeliveredCommand.CATCH_UP) ? delivered.get().toString() : "")
            .worth(given.find(VALUE).orElse(Optional.empty()));
    Jobs.requirePast(delivered, session, "--delivered");
    return book.change(() -> {
      long id = book.matters().add(job);
      return MatterParameters.noted(
          session,
          job,
          id,
          job.day().isEmpty()
              ? "Once it is delivered: hug delivered " + id
              : Jobs.next(id, session));
    });
  }

  private static Result listed(Session session) {
    session.book().hold();
    return Result.listed(
        Table.of(
            newestFirst(session),
            MatterColumns.ID,
            MatterColumns.CLIENT,
            column("delivered_on", Matter::day),
            column("value", Matter::value),
            MatterColumns.TEXT,
            MatterColumns.ON.forData(),
            MatterColumns.WHO.forData(),
            MatterColumns.CLIENT_ID.forData()),
        "No jobs yet. Note one with: hug job CLIENT TEXT");
  }

  /** Those that are under way, and then those that were delivered, the latest first. */
  private static List<Matter> newestFirst(Session session) {
    var jobs = new ArrayList<Matter>();
    session
        .book()
        .matters()
        .ofSort(Matter.Sort.JOB, true, Filter.ALL, session.today())
        .forEach(jobs::add);
    jobs.sort(
        Comparator.comparing((Matter job) -> job.day().orElse(LocalDate.MAX))
            .thenComparing(Matter::id)
            .reversed());
    return jobs;
  }
}
