package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.FilterOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Purpose;
import hug.model.Touch;
import hug.output.Column;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Exports the touches for another program or for hug import. */
final class ExportTouchesCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("export touches", "Export the touches as CSV, oldest first")
        .example(
            "hug export touches -o touches.csv",
            "export all touches for a spreadsheet or for hug import")
        .example("hug export touches --by visit --since \"1 jan\"", "export this year's visits")
        .with(FilterOptions.OF_TOUCHES)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    session.book().holdAll();
    return Result.listed(
        Table.of(
            session
                .progress()
                .counting(
                    "Exporting: ",
                    session.book().touches().of(FilterOptions.from(given, session)),
                    " touches"),
            column("id", Touch::id),
            column("client", (Touch touch) -> touch.client().name()).yieldsLast(),
            column("on", Touch::on),
            column("by", (Touch touch) -> touch.by().toString()),
            Column.<Touch>column("direction", Touch::direction).aside(),
            Column.<Touch>column("who", Touch::staff).aside(),
            Column.<Touch>column("counted", Touch::counts).aside(),
            column("note", Touch::note).yieldsFirst(),
            Column.<Touch>column("next", Touch::next).yieldsWhole(),
            column("client_id", (Touch touch) -> touch.client().id()).aside(),
            column("purpose", (Touch touch) -> touch.purpose().map(Purpose::toString))),
        "No touches to export.");
  }
}
