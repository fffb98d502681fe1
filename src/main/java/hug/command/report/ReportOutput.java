package hug.command.report;

import static hug.syntax.Option.option;

import hug.command.Command;
import hug.command.GlobalOptions;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.output.mail.MailAddress;
import hug.output.mail.Message;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.PageWriter;
import hug.output.page.TextPage;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Prints reports: on a screen, as data, as a page for a browser, or as an e-mail. */
final class ReportOutput {
  static final Option<List<MailAddress>> MAIL_TO =
      option("--mail-to", "ADDRESS", MailAddress::parse)
          .means("Address to write an e-mail to, for sendmail -t")
          .details(
              "The message has the report as text and as HTML. It is from $EMAIL or, if that is"
                  + " not set, from your login name at this machine. Separate several addresses"
                  + " with commas.");

  /** The options that every report has. */
  static final Syntax.Section OPTIONS = options();

  private ReportOutput() {}

  private static Syntax.Section options() {
    var options = new ArrayList<>(OutputOptions.OF_PAGES.options());
    options.add(MAIL_TO);
    return new Syntax.Section(OutputOptions.OF_PAGES.title(), options);
  }

  /**
   * The report in the requested form.
   *
   * @param table the report as rows
   * @param whenEmpty text for an empty report: what is missing, and what to do next
   */
  static Result of(
      Arguments given,
      Session session,
      Command command,
      Document document,
      Table<?> table,
      String whenEmpty) {
    var format = OutputOptions.format(given, command);
    if (given.has(MAIL_TO) && format != Format.TABLE) {
      throw Failure.usage(
          "--mail-to cannot be used with " + format,
          "leave the format out: the message has both text and HTML");
    }
    boolean isPage = format == Format.HTML || format == Format.MARKDOWN;
    boolean isSilent = document.isEmpty() && given.has(GlobalOptions.QUIET);
    // A page for a browser is never left blank: it would look broken.
    if (isSilent && format == Format.TABLE) {
      return new Result.Text(List.of(), "");
    }
    var page = document.isEmpty() ? saying(document, whenEmpty) : document;
    if (given.has(MAIL_TO)) {
      return new Result.Text(List.of(message(page, given.get(MAIL_TO), session)), "");
    }
    return isPage
        ? PageWriter.write(page, format, "")
        : new Result.Page(new TextPage(page), table, 0);
  }

  private static String message(Document page, List<MailAddress> to, Session session) {
    var world = session.world();
    var now = Instant.ofEpochSecond(world.clock()).atZone(ZoneId.systemDefault());
    return Message.of(page, Sender.of(world), to, now);
  }

  private static Document saying(Document empty, String words) {
    return new Document(
        empty.title(), empty.lead(), List.of(new Document.Part("", new Block.Words(words))));
  }
}
