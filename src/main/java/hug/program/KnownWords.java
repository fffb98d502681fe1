package hug.program;

import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.store.Book;
import hug.syntax.GivenWords;
import java.util.function.Predicate;

/** Looks words up in the book that a command line is about, if there is one. */
record KnownWords(Environment world, GivenWords options) {
  boolean isTag(String word) {
    return knows(book -> book.clients().hasTag(word));
  }

  boolean isStaff(String word) {
    return knows(book -> book.staff().has(word));
  }

  /** Whether the word is the name of a client, or part of exactly one. */
  boolean isClient(String word) {
    return knows(book ->
        !book.directory().named(word).isEmpty()
            || word.length() > 2 && book.directory().like(word, 2).size() == 1);
  }

  private boolean knows(Predicate<Book> question) {
    try (var session = Session.of(world, options.among(GlobalOptions.BOOK, world.today()))) {
      return question.test(session.book());
    } catch (Failure noBook) {
      return false;
    }
  }
}
