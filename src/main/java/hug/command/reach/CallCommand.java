package hug.command.reach;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.ContactLinks;
import hug.command.DueSentence;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Escaped;
import hug.model.Labelled;
import hug.output.Link;
import hug.output.Result;
import hug.output.Table;
import hug.rule.Facts;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Calls a client, or prints the number to call. */
final class CallCommand implements Command {
  private static final Option<Boolean> PRINT =
      flag("--print", "Print the number, even if $HUG_DIALER is set");

  @Override
  public Syntax syntax() {
    return command("call", "Call a client, or print the number to call")
        .example("hug call jim", "show what to know before the call, and the number")
        .example("hug call jim --print | wl-copy", "copy the number")
        .note(
            "If $HUG_DIALER is set to a program that calls, such as xdg-open, it is run with the"
                + " number as a tel: URI. The first number that is not"
                + " a fax is called. In a pipe, only that number is printed.")
        .note(
            "A call is not a touch until you log what came of it: hug touch jim \"what was said\","
                + " or hug touch jim --no-answer.")
        .with(ClientParameter.NAME)
        .with(PRINT, Recipient.FORCE);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var recipient = Recipient.of(given.get(ClientParameter.NAME), session);
    if (!given.has(Recipient.FORCE)) {
      recipient.requireNotQuiet(session);
      recipient.requireAllowed(Channel.CALL);
    }
    var number = recipient.number();
    boolean isSeen = session.world().terminals().contains("err");
    if (isSeen) {
      known(recipient, session).forEach(session.person()::tell);
    }
    var dialer = Dialer.of(session.world());
    if (given.has(PRINT) || dialer.isEmpty()) {
      return printed(recipient, session.isScreen());
    }
    var link = Link.tel(number).orElseThrow(recipient::undialled);
    var named = recipient.client().named();
    // A dialer may run as long as the call lasts, and nobody should wait for the book.
    session.close();
    session.person().tell("Calling " + named.name() + " on " + number + ".");
    dialer.get().call(link.uri());
    return isSeen
        ? Result.said(
            "To log it: hug touch "
                + recipient.word()
                + " \"what was said\", or hug touch "
                + recipient.word()
                + " --no-answer")
        : Result.said();
  }

  /** A few lines to know before the call. */
  private static List<String> known(Recipient recipient, Session session) {
    var today = session.today();
    var client = recipient.client();
    var lines = new ArrayList<String>();
    lines.add(DueSentence.of(recipient.verdict(), session.evaluator().dues(client.named()), today));
    var facts = new ArrayList<>(List.of(Escaped.inOneLine(client.note())));
    facts.add(Facts.line(recipient.facts()));
    facts.removeIf(String::isBlank);
    lines.add(facts.isEmpty() ? "" : "Know: " + String.join("; ", facts));
    var note = recipient.verdict().standing().lastNote();
    lines.add(note.isEmpty() ? "" : "Last note: " + Escaped.inOneLine(note));
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** All numbers with their labels at a terminal, and only the first one in a pipe. */
  private static Result printed(Recipient recipient, boolean isScreen) {
    var client = recipient.client();
    var numbers = new ArrayList<>(client.numbers());
    numbers.removeIf(number -> !client.numbersToCall().contains(number.value()));
    var shown = isScreen ? numbers : numbers.subList(0, 1);
    var links = ContactLinks.of(client);
    Result.View page =
        screen -> {
          var lines = new StringBuilder();
          for (var number : shown) {
            var label = isScreen && !number.label().isEmpty() ? " (" + number.label() + ")" : "";
            var line = isScreen ? Escaped.of(number.value() + label) : number.value();
            lines.append(screen.linked(line, links)).append('\n');
          }
          return lines.toString();
        };
    return new Result.Page(page, Table.of(shown, column("phone", Labelled::value)), 0);
  }
}
