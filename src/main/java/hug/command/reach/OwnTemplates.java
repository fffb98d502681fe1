package hug.command.reach;

import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Wording;
import hug.output.Result;
import hug.rule.SayingText;

/** Keeps and removes templates of the business. */
record OwnTemplates(Session session) {
  Result keep(String name, String text) {
    try {
      SayingText.requireKnown(text);
    } catch (Failure failure) {
      throw failure.of("--words");
    }
    var book = session.bookOrDefault();
    var before = book.wordings().named(name);
    if (before.filter(same -> same.text().equals(text)).isPresent()) {
      return Result.said("The template " + before.get().name() + " says that already.");
    }
    var kept = new Wording(0, before.map(Wording::name).orElse(name), text);
    return book.change(() -> {
      book.wordings().put(kept);
      return Result.said(
          (before.isPresent() ? "Changed" : "Kept") + " the template " + kept.name() + ".",
          "To use it: hug say " + Quoted.of(kept.name()) + " CLIENT");
    });
  }

  Result remove(String name) {
    var builtIn = SayingText.builtIn(name);
    var own =
        session
            .book()
            .wordings()
            .named(name)
            .orElseThrow(() ->
                Failure.refused(
                    builtIn.isPresent()
                        ? "the template " + builtIn.get().name() + " has no words of yours"
                        : "no template \"" + name + "\"",
                    "list them with: hug say"));
    return session
        .book()
        .change(() -> {
          session.book().wordings().remove(own);
          return Result.said(
              builtIn.isPresent()
                  ? "Removed your words for " + own.name() + "; hug's own are back."
                  : "Removed the template " + own.name() + ".");
        });
  }
}
