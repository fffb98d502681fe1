package hug.command.news;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterParameters;
import hug.command.Selection;
import hug.command.Session;
import hug.model.Day;
import hug.model.Failure;
import hug.model.Filter;
import hug.model.InputText;
import hug.model.News;
import hug.output.Result;
import hug.rule.Telling;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds news that clients should hear. */
final class NewsAddCommand implements Command {
  private static final Option<List<String>> TAG =
      option("--tag", "T", InputText::tags)
          .means("Only for clients with this tag (repeat for several)")
          .details("With several tags, a client needs only one of them.")
          .among(Values.Live.TAGS);
  private static final Option<LocalDate> UNTIL =
      dated("--until", "DATE", (word, today) -> Day.toCome(word, today, today))
          .means("Last day to tell it")
          .defaultsTo("until hug news end");

  @Override
  public Syntax syntax() {
    return command("news add", "Add a news item that clients should hear")
        .example("hug news add \"we open on Sundays now\"", "add news for all clients")
        .example(
            "hug news add --tag weddings \"a second photographer\" --until \"31 dec\"",
            "add news for clients tagged weddings, until 31 December")
        .note(
            "hug show and hug walk remind you of the news item for each client who has not heard"
                + " it. When you have told a client, log it with hug touch CLIENT --told N.")
        .with(MatterParameters.TEXT)
        .with(TAG, UNTIL);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var text = MatterParameters.text(given, session);
    var today = session.today();
    var until = given.find(UNTIL);
    if (until.filter(today::isAfter).isPresent()) {
      throw Failure.usage("--until: " + until.get() + " is in the past; use today or a later date");
    }
    var book = session.bookOrDefault();
    for (var news : book.news().all()) {
      if (news.text().equals(text) && news.holdsOn(today)) {
        throw Failure.refused(
            Telling.named(news) + " already says that",
            "to tell it again, end it first: hug news end " + news.id());
      }
    }
    var tags = List.copyOf(given.each(TAG));
    var news = new News(0, text, tags, today, session.staff(), until, Optional.empty());
    return book.change(() -> {
      long id = book.news().add(news);
      long count = book.clients().count(Filter.ALL.untold(new Filter.Untold(id, today)));
      var lines = new ArrayList<String>();
      lines.add(
          "Added news item %d for %s: %s."
              .formatted(id, Selection.count((int) count), Telling.text(news)));
      if (count > 0) {
        lines.add(
            "To tell one client: hug touch CLIENT --told %1$d. To write to all: hug export labels"
                + " --news".formatted(id)
                + " %1$d, then hug news sent %1$d".formatted(id));
      } else if (!tags.isEmpty()) {
        lines.add("Only " + news.audience() + " will hear it.");
      }
      return new Result.Words(lines);
    });
  }
}
