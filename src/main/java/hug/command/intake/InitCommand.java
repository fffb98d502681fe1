package hug.command.intake;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.GlobalOptions;
import hug.command.ListOptions;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.sample.SampleBook;
import hug.store.Book;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Makes a new book, empty or filled with made-up clients. */
final class InitCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "Where; the default book unless said")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<Integer> CLIENTS =
      option("--clients", "N", ListOptions::count).means("Fill it with N made-up clients");
  private static final Option<Integer> TOUCHES =
      option("--touches", "M", ListOptions::count)
          .means("And M touches of the last two years; 20 for each client unless said");
  private static final int MOST_CLIENTS = 10_000_000;
  private static final int TOUCHES_EACH = 20;
  private static final Option<Integer> SEED =
      option("--seed", "S", ListOptions::count)
          .means("The same seed and day give the same book; 1 unless said")
          .orElse(1);

  @Override
  public Syntax syntax() {
    return command("init", "Make a new book, empty or filled with made-up clients")
        .example("hug init", "an empty book in your data folder")
        .example("hug init try.db --clients 1000 --touches 20000", "a large one, to try hug on")
        .with(FILE)
        .with(CLIENTS, TOUCHES, SEED);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("init makes a book, and --sample makes none", "leave one of them out");
    }
    if (given.has(FILE) && given.has(GlobalOptions.DB)) {
      throw Failure.usage("init takes either FILE or --db, not both");
    }
    if (given.find(CLIENTS).orElse(0) > MOST_CLIENTS) {
      throw Failure.usage("--clients: at most " + MOST_CLIENTS + " can be made up");
    }
    if (given.has(TOUCHES) && !given.has(CLIENTS)) {
      throw Failure.usage("--touches needs --clients: whom were they with?");
    }
    var name = given.find(FILE).orElseGet(session.whereabouts()::name);
    try (var book = session.whereabouts().begin(name, session.author())) {
      if (given.has(CLIENTS)) {
        session.progress().going("Making the book");
        int clients = given.find(CLIENTS).orElseThrow();
        int touches = given.find(TOUCHES).orElse(TOUCHES_EACH * clients);
        SampleBook.write(book, session.today(), clients, touches, given.get(SEED));
      }
      if (!book.publish()) {
        throw Failure.refused(Book.path(name) + " is there already, and was left as it is");
      }
    }
    boolean isDefault = !given.has(FILE) && session.whereabouts().isDefault();
    var option = isDefault ? "" : " --db " + Quoted.of(name);
    return Result.said(
        "Made a book at " + Book.path(name) + ".",
        given.has(CLIENTS)
            ? "See who is due with: hug due" + option
            : "Add your first client with: hug add NAME" + option);
  }
}
