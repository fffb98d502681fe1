package hug.command;

import hug.store.Book;
import hug.syntax.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Asks at a terminal, before a change, whether an unknown name of staff is a typing error. */
public final class NewcomerQuestion implements Runnable {
  private final Session session;
  private final Set<String> asked = new HashSet<>();

  public NewcomerQuestion(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    var book = session.book();
    // Not the option to change owners: the many options beside it would be loaded, too.
    for (var option : List.<Option<String>>of(TouchOptions.WHO, FilterOptions.OWNER)) {
      for (var name : session.given().all(option)) {
        ask(name, book);
      }
    }
    ask(session.userName(), book);
  }

  private void ask(String name, Book book) {
    if (name.isEmpty() || !asked.add(name) || book.staff().has(name)) {
      return;
    }
    var near = StaffNames.near(name, book.staff().names());
    if (near.isPresent()) {
      book.staff().means(name, isMeant(name, near.get()) ? near.get() : name);
    }
  }

  private boolean isMeant(String name, String near) {
    var answer =
        session
            .person()
            .answer(
                "Nobody called " + name + " is on the staff. Did you mean " + near + "? [Y/n] ");
    return answer.isEmpty() || answer.toLowerCase(Locale.ROOT).startsWith("y");
  }
}
