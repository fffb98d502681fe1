package hug.command.reach;

import static hug.output.Column.column;

import hug.command.Session;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Wording;
import hug.output.Link;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Facts;
import java.util.ArrayList;
import java.util.List;

/**
 * A text for a client, or a template.
 *
 * @param links open it as a message
 */
record Saying(String text, List<Link> links) {
  /** The text for a client, with a link for each channel that is known and not unwanted. */
  static Saying to(Recipient recipient, String text) {
    var links = new ArrayList<Link>();
    var client = recipient.client();
    if (!client.emails().isEmpty() && isWanted(Channel.EMAIL, recipient)) {
      links.add(new Link("e-mail", Link.mailto(recipient.address(), text).uri()));
    }
    if (!client.numbersToCall().isEmpty() && isWanted(Channel.TEXT, recipient)) {
      Link.sms(recipient.number(), text)
          .ifPresent(sms -> links.add(new Link("text message", sms.uri())));
    }
    return new Saying(text, links);
  }

  private static boolean isWanted(Channel by, Recipient recipient) {
    return recipient.facts().stream().noneMatch(fact -> Facts.forbids(fact, by));
  }

  /** The URI that opens the text as a message. */
  static Result link(Channel by, String text, Recipient recipient) {
    var link =
        by == Channel.EMAIL
            ? Link.mailto(recipient.address(), text)
            : Link.sms(recipient.number(), text).orElseThrow(recipient::undialled);
    return new Result.Page(_ -> link.uri() + "\n", table(by.toString(), link.uri()), 0);
  }

  private static Table<String> table(String name, String text) {
    return Table.of(
        List.of(text), column("name", (String _) -> name), column("text", (String one) -> one));
  }

  /** The text alone or, on a terminal that has links, with the links below it. */
  Result result(Wording wording, Session session) {
    boolean isScreen = session.isScreen();
    return new Result.Page(
        screen -> {
          var page = new ArrayList<String>();
          if (!isScreen) {
            return text + "\n";
          }
          for (var line : Escaped.inLines(text).split("\n", -1)) {
            page.addAll(screen.broken(line));
          }
          if (screen.hasLinks() && !links.isEmpty()) {
            var words = links.stream().map(Link::text).toList();
            page.add("");
            page.add(screen.linked("Write it: " + String.join(", ", words), links));
          }
          return String.join("\n", page) + "\n";
        },
        table(wording.name(), text),
        0);
  }
}
