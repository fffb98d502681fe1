package hug.command.walk;

import hug.command.CommandRunner;
import hug.shell.Key;
import hug.shell.Key.Special;
import hug.shell.LineBuffer;
import hug.shell.Screen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A walk through the clients who are due, one stop after another: keys in, screens out. Each key
 * runs a command line of its own, which is in the book before the next key is read.
 */
final class Walk {
  /** Something done on this walk: at which stop, its step in the log, and the confirmation. */
  private record Deed(int at, long step, String said) {}

  private static final int INTERRUPTED = 130;
  private static final String NO_KEY = "That key does nothing here. Press ? to see the keys.";

  private final List<Long> clients;
  private final long daysAhead;
  private final CommandRunner lines;
  private final Deque<Deed> deeds = new ArrayDeque<>();
  private int at = -1;
  private WalkStop stop;
  private WalkStep.Question asked;

  /** Whether the question follows an answer that was typed. */
  private boolean isAnswered;

  private LineBuffer typing = LineBuffer.NOTHING;

  /** The card that covers the stop, or null. */
  private WalkCard card;

  private List<String> said = List.of();
  private boolean isOver;
  private int exitCode;

  /**
   * @param clients the ids of the clients to walk through, at least one
   * @param daysAhead how many days ahead a client counts as due here
   */
  Walk(List<Long> clients, long daysAhead, CommandRunner lines) {
    this.clients = clients;
    this.daysAhead = daysAhead;
    this.lines = lines;
    forward();
  }

  boolean isOver() {
    return isOver;
  }

  int exitCode() {
    return exitCode;
  }

  /** The confirmations of everything done on this walk, in order. */
  List<String> deeds() {
    return deeds.stream().map(Deed::said).toList().reversed();
  }

  void press(Key key) {
    if (isLeaving(key)) {
      isOver = true;
      exitCode = key == Special.INTERRUPTED ? INTERRUPTED : 0;
    } else if (card != null) {
      card = card.isOpenAfter(key) ? card : null;
    } else {
      switch (asked) {
        case WalkStep.Ask ask -> answer(ask, key);
        case WalkStep.Pick pick -> choose(pick, key);
        case null -> act(key);
      }
    }
  }

  /** Nothing leaves the walk while a text is being typed, except the end of the input. */
  private boolean isLeaving(Key key) {
    boolean isTyped = asked instanceof WalkStep.Ask && (isAnswered || !typing.text().isBlank());
    return key == Special.CLOSED
        || !isTyped && (key == Special.INTERRUPTED || key == Special.FINISHED);
  }

  private void act(Key key) {
    switch (key) {
      case Special.RIGHT -> forward();
      case Special.LEFT -> back();
      case Special.RESIZED -> {}
      case Key.Text(var letter) -> act(letter);
      case Special _ -> said = List.of(NO_KEY);
    }
  }

  private void act(String letter) {
    said = List.of();
    switch (letter) {
      case "n" -> forward();
      case "b" -> back();
      case "o" -> card = new WalkCard(lines.run(List.of("show", stop.word())).text());
      case "u" -> undo();
      case "q" -> isOver = true;
      case "?", "h" -> card = new WalkCard(WalkKeys.of(offered()).explained());
      default ->
          offered(letter)
              .ifPresentOrElse(act -> take(act.step().apply(stop)), () -> said = List.of(NO_KEY));
    }
  }

  private Optional<WalkAction> offered(String key) {
    return offered().stream().filter(act -> act.key().equals(key)).findFirst();
  }

  private List<WalkAction> offered() {
    return WalkAction.ALL.stream().filter(act -> act.isOffered().test(stop)).toList();
  }

  private void answer(WalkStep.Ask ask, Key key) {
    if (key == Special.ESCAPE || key == Special.INTERRUPTED) {
      asked = null;
      said = List.of();
    } else if (key == Special.ENTER) {
      take(ask.then().apply(typing.text().strip()));
    } else {
      typing = typing.press(key);
    }
  }

  private void choose(WalkStep.Pick pick, Key key) {
    if (key instanceof Key.Text(var letter) && pick.choices().containsKey(letter)) {
      take(pick.choices().get(letter).step());
    } else if (key == Special.ESCAPE) {
      asked = null;
    }
  }

  private void take(WalkStep step) {
    switch (step) {
      case WalkStep.Run run -> run(run.words());
      case WalkStep.Question question -> {
        isAnswered = asked instanceof WalkStep.Ask && !typing.text().isBlank();
        asked = question;
        typing = LineBuffer.NOTHING;
        said = List.of();
      }
    }
  }

  private void run(List<String> words) {
    var end = lines.run(words);
    // The user answered a question, and never saw the option that the answer is for.
    said = end.text().lines().map(line -> line.replaceFirst("^hug: --[a-z]+: ", "hug: ")).toList();
    if (end.exitCode() != 0) {
      // The question stays, along with the typed answer, so that it can be corrected.
      return;
    }
    asked = null;
    end.step().ifPresent(step -> deeds.push(new Deed(at, step, said.getFirst())));
    arrive(at);
    // Dialling changes nothing: what was said is still to be noted here.
    if (end.step().isPresent() && (!stop.isDue() || words.contains("--no-answer"))) {
      forward();
    }
  }

  private void undo() {
    if (deeds.isEmpty()) {
      said = List.of("Nothing to undo on this walk. Earlier steps: hug undo");
      return;
    }
    var last = deeds.peek();
    var end = lines.run(List.of("undo", String.valueOf(last.step())));
    said = end.text().lines().limit(2).toList();
    if (end.exitCode() == 0) {
      deeds.pop();
      arrive(last.at());
    }
  }

  /** Goes to the next client who is still due. */
  private void forward() {
    int here = at;
    for (int next = at + 1; next < clients.size(); next++) {
      if (arrive(next) && stop.isDue()) {
        return;
      }
    }
    said = new ArrayList<>(said);
    said.add("That was the last client due. Press b to go back or q to quit.");
    isOver = here < 0 || !arrive(here);
  }

  private void back() {
    for (int before = at - 1; before >= 0; before--) {
      if (arrive(before)) {
        return;
      }
    }
    said = List.of("This is the first client.");
  }

  /** Reads the client at that place; false if the book no longer has them. */
  private boolean arrive(int place) {
    try (var session = lines.session()) {
      var found = WalkStop.of(clients.get(place), session.today().plusDays(daysAhead), session);
      found.ifPresent(there -> {
        stop = there;
        at = place;
      });
      return found.isPresent();
    }
  }

  Screen screen(int columns, int rows) {
    if (card != null) {
      return card.screen(columns, rows);
    }
    var place = (at + 1) + " of " + clients.size() + ", " + deeds.size() + " done";
    var keys = WalkKeys.of(offered());
    return new WalkPage(place, stop, said, asked, typing, keys, columns).screen(rows);
  }
}
