package hug.command;

import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.model.Failure;
import hug.model.Folded;
import hug.model.KeptRule;
import hug.model.Window;
import hug.output.Answer;
import hug.store.Book;
import hug.syntax.Given;
import hug.syntax.Option;
import hug.syntax.Syntax;

/** Sets a window for everyone, or for those with a tag. */
final class RuleAddCommand implements Command {
  private static final Option<Window> EVERY =
      option("--every", "WINDOW", Window::parse)
          .means("The window: how long silence may last.")
          .required();
  private static final Option<Window> LAPSE =
      option("--lapse", "WINDOW", Window::parse)
          .means(
              "The silence after which a client counts as lapsed; twice the window unless said.");

  @Override
  public Syntax syntax() {
    return command("rule add", "Set how long silence may last, for everyone or for a tag.")
        .example("hug rule add --everyone --every 60d", "nobody waits longer than 60 days")
        .example("hug rule add --tag vip --every 1m --lapse 6w", "those tagged vip, a month")
        .note(
            "A client's own window beats a tag's rule, and a tag's rule beats the one for everyone."
                + " Of several tags, the shortest window wins. A rule for the same tag replaces the"
                + " one before. Until you set one, the rule for everyone is 90d, with a lapse of"
                + " 180d.")
        .with(RuleSubject.EVERYONE, RuleSubject.TAG, EVERY, LAPSE);
  }

  @Override
  public Answer run(Given given, Desk desk) {
    var rule = new KeptRule(RuleSubject.tag(given), given.get(EVERY), given.find(LAPSE));
    var lapse = rule.lapse().orElseGet(rule.window()::doubled);
    if (lapse.after(desk.today()).isBefore(rule.window().after(desk.today()))) {
      throw Failure.usage(
          "--lapse: " + lapse + " is shorter than the window, " + rule.window(),
          "clients lapse some time after they fall due");
    }
    var book = desk.isDefaultBook() ? desk.bookToBegin() : desk.book();
    return book.change(() -> {
      book.rules().set(rule);
      boolean isUnused = rule.tag().filter(tag -> !isInUse(tag, book)).isPresent();
      return Answer.said(
          "For "
              + RuleSubject.named(rule.tag())
              + ": every "
              + rule.window()
              + ", lapsed after "
              + lapse
              + "."
              + (isUnused ? " Nobody has that tag yet." : ""));
    });
  }

  private static boolean isInUse(String tag, Book book) {
    return book.clients().tags().stream().anyMatch(used -> Folded.of(used).equals(Folded.of(tag)));
  }
}
