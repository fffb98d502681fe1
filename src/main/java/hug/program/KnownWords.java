package hug.program;

import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.store.Book;
import hug.syntax.Parser;
import java.util.function.Predicate;

/** What a word means to the book that a line is about; nothing where there is no book. */
record KnownWords(Environment world, Parser.Words options) {
  boolean isTag(String word) {
    return knows(book -> book.clients().hasTag(word));
  }

  boolean isStaff(String word) {
    return knows(book -> book.staff().has(word));
  }

  /** Whether it is the name of a client, or a part of one only. */
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
