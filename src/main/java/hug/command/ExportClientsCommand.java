package hug.command;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.model.Client;
import hug.model.Named;
import hug.model.Standing;
import hug.output.Answer;
import hug.output.Format;
import hug.output.Table;
import hug.syntax.Given;
import hug.syntax.Syntax;
import java.util.Comparator;

/** All that is known of the clients, to be read by another program or by hug import. */
final class ExportClientsCommand implements Command {
  /** So that a new book that reads the file gives the same numbers. */
  private static final Comparator<Client> BY_ID = Comparator.comparingLong(Client::id);

  @Override
  public Syntax syntax() {
    return command("export clients", "Write the clients, as CSV unless said.")
        .example("hug export clients -o clients.csv", "for a spreadsheet, or for hug import")
        .example("hug export clients --tag vip --json", "some of them, for a program")
        .with(Filters.OF_CLIENTS)
        .with(Printing.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var clients =
        desk.book().standings().of(desk.today(), Filters.from(given)).stream()
            .map(Standing::client)
            .sorted(BY_ID)
            .toList();
    return Answer.listed(
        Table.of(
            clients,
            column("id", Client::id),
            column("name", Client::name),
            column("company", Client::company),
            column("email", (Client client) -> String.join("; ", client.emails())),
            column("phone", (Client client) -> String.join("; ", client.phones())),
            column("tags", Client::tags),
            column("aliases", (Client client) -> String.join("; ", client.aliases())),
            column("owner", Client::owner),
            column("since", Client::since),
            column("every", (Client client) -> client.every().map(Object::toString)),
            column("value", Client::value),
            column("referred_by", (Client client) -> client.referredBy().map(Named::name)),
            column("note", Client::note)),
        "No clients to export.");
  }
}
