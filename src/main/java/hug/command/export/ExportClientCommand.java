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

/** All that is held about one client, to hand over when they ask. */
final class ExportClientCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("export client", "Write all that is held about one client")
        .example("hug export client jim -o jim.csv", "to hand over, when Jim asks what you have")
        .example("hug export client jim --json", "for a program")
        .note(
            "What the card has, every touch, and what the log keeps of earlier versions. To erase"
                + " it all, there is hug forget.")
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
        "Nothing is held.");
  }
}
