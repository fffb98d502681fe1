package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;
import static java.time.temporal.ChronoUnit.DAYS;

import hug.model.Filter;
import hug.model.Matter;
import hug.model.Named;
import hug.output.Answer;
import hug.output.Table;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.util.Optional;

/** Something that went wrong for a client. */
final class ComplaintCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("complaint", "Note a complaint; alone, list the open ones.")
        .example("hug complaint margo the album came late", "first on the list from now on")
        .example("hug rectified 12 sent a new one", "put right; ask in two days whether it is")
        .example("hug confirmed 12", "closed, for Margo said so")
        .note(
            "A complaint is open until the client has said that it is right again. Until then it"
                + " stands at the top of hug due, and the client gets no mailing.")
        .with(Noting.CLIENT)
        .with(Noting.TEXT)
        .with(Printing.OPTIONS);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    if (!given.has(Noting.CLIENT)) {
      return listed(desk);
    }
    var book = desk.book();
    var client = Noting.client(given, desk, "complaint");
    var text = Noting.text(given, desk, "complaint");
    var complaint = Matter.noted(client, Matter.Sort.COMPLAINT, text, desk.today(), desk.staff());
    return book.change(() -> {
      long id = book.matters().add(complaint);
      return Noting.noted(
          desk, complaint, id, "Once it is put right: hug rectified " + id + " HOW");
    });
  }

  private static Answer listed(Desk desk) {
    var today = desk.today();
    desk.book().hold();
    return Answer.listed(
        Table.of(
            desk.book().matters().ofSort(Matter.Sort.COMPLAINT, true, Filter.ALL, desk.today()),
            MatterColumns.ID,
            MatterColumns.CLIENT,
            MatterColumns.ON,
            column("days_open", (Matter m) -> DAYS.between(m.on(), today)),
            column("rectified_on", Matter::day),
            MatterColumns.WHO,
            MatterColumns.TEXT,
            column("how", Matter::detail).forData(),
            MatterColumns.CLIENT_ID.forData()),
        "No complaint is open.");
  }

  /** The complaint of a client that keeps mailings from them; absent if there is none. */
  static Optional<Matter> open(Named client, Desk desk) {
    return desk.book().matters().of(client).stream()
        .filter(matter -> matter.sort() == Matter.Sort.COMPLAINT && matter.isOpen())
        .findFirst();
  }
}
