package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Exports everything stored about one client, for when they ask. */
final class ExportClientCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("export client", "Export everything stored about one client")
        .example(
            "hug export client jim -o jim.csv",
            "export everything stored about Jim, to give to him")
        .example("hug export client jim --json", "export the same for a program")
        .note(
            "The export includes the card, every touch, promises and other records, and earlier"
                + " versions from the log. To erase it all, use hug forget.")
        .with(ClientParameter.NAME)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    var client = session.client(given.get(ClientParameter.NAME));
    session.book().hold();
    return Result.listed(
        Table.of(
            HeldItem.all(client, session),
            column("section", HeldItem::section),
            column("on", HeldItem::on),
            column("name", HeldItem::name),
            column("text", HeldItem::text).yieldsFirst()),
        "Nothing is stored about this client.");
  }
}
