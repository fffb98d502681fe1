package hug.command.news;

import hug.command.Days;
import hug.command.Selection;
import hug.command.Session;
import hug.command.TouchOptions;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.News;
import hug.model.Purpose;
import hug.model.Touch;
import hug.output.Result;
import hug.rule.Telling;
import hug.syntax.Arguments;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The touch that tells many clients the same news. */
record NewsTouch(News news, Channel by, LocalDate on, String who) {
  static NewsTouch of(News news, Channel by, Arguments given, Session session) {
    return new NewsTouch(
        news,
        by,
        TouchOptions.day(given, session),
        given.find(TouchOptions.WHO).orElseGet(session::staff));
  }

  /** Logs it with each client, as one step. */
  Result with(List<ClientRef> clients, Session session) {
    var touches = session.book().touches();
    return session
        .book()
        .change(() -> {
          clients.forEach(client -> touches.add(with(client)));
          return Result.said(
              "Logged %s %s %s, telling them %s. To undo it: hug undo"
                  .formatted(
                      TouchOptions.inWords(by, false, true),
                      Selection.count(clients.size()),
                      Days.onDay(on, session.today()),
                      Telling.named(news)));
        });
  }

  private Touch with(ClientRef client) {
    return new Touch(0, client, on, by, false, true, who, Optional.empty(), "")
        .with(Optional.of(Purpose.NEWS))
        .telling(List.of(news.id()));
  }
}
