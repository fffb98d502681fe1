package hug.command.intake;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.GlobalOptions;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Access;
import hug.store.Book;
import hug.store.backup.SharedFolder;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;

/** Creates a book, empty or with made-up clients. */
final class InitCommand implements Command {
  private static final Parameter<String> FILE =
      parameter("FILE", word -> word, "File of the new book")
          .defaultsTo("$HUG_DB, or hug.db in your data folder")
          .among(Values.Outside.FILES)
          .atMostOnce();
  private static final Option<String> GROUP =
      option("--group", "GROUP", word -> word)
          .means("Share the book with a group of users of this machine")
          .details(
              "Its folder is made for the group, or must hold nothing else yet. The book and its"
                  + " backups are open to all members of the group.");

  @Override
  public Syntax syntax() {
    return command("init", "Create a new book, empty or with made-up clients")
        .example("hug init", "create an empty book in your data folder")
        .example(
            "hug init try.db --clients 100 --touches 2000",
            "create a large book to experiment with")
        .example(
            "hug init /srv/salon/hug.db --group salon",
            "share a book with the other users in the group salon")
        .note(
            "hug add and hug import also create the book they need, so hug init is only for an"
                + " empty book or for made-up data.")
        .with(FILE)
        .with(MadeUpClients.CLIENTS, MadeUpClients.TOUCHES, MadeUpClients.SEED, GROUP);
  }

  @Override
  public Result run(Arguments given, Session session) {
    if (session.whereabouts().isSample()) {
      throw Failure.usage("init and --sample cannot be used together", "leave one of them out");
    }
    if (given.has(FILE) && given.has(GlobalOptions.DB)) {
      throw Failure.usage("FILE and --db cannot be used together");
    }
    MadeUpClients.check(given);
    var name = given.find(FILE).orElseGet(session.whereabouts()::name);
    given.find(GROUP).ifPresent(group -> SharedFolder.make(name, group));
    try (var book = session.whereabouts().begin(name, session.author())) {
      MadeUpClients.write(given, session, book);
      if (!book.publish()) {
        throw Failure.refused(Book.path(name) + " already exists and was not changed");
      }
    }
    boolean isDefault = !given.has(FILE) && session.whereabouts().isDefault();
    var option = isDefault ? "" : " --db " + Quoted.of(name);
    return Result.said(
        "Created a book at "
            + Book.path(name)
            + Access.of(Book.path(name))
                .group()
                .map(group -> ", shared with the group " + group)
                .orElse("")
            + ".",
        given.has(MadeUpClients.CLIENTS)
            ? "To see who is due: hug due" + option
            : "To add your first client: hug add NAME" + option);
  }
}
