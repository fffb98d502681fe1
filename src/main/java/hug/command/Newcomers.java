package hug.command;

import java.util.ArrayList;
import java.util.List;

/** Those who came on the staff because an option named them, which may have been a slip. */
public final class Newcomers {
  private Newcomers() {}

  /** What is said of them, in a line each. */
  public static List<String> inWords(Session session) {
    var given = session.given();
    var lines = new ArrayList<String>();
    for (var name : session.newcomers()) {
      if (given.all(TouchOptions.WHO).contains(name)
          || given.all(ClientOptions.OWNER).contains(name)) {
        lines.add(
            name
                + " is new on the staff"
                + StaffNames.near(name, session.book().staff().names())
                    .map(likely -> "; did you mean " + likely + "?")
                    .orElse("."));
      }
    }
    return lines;
  }
}
