package hug.command;

import java.util.ArrayList;
import java.util.List;

/** Staff members added because an option named them, perhaps by a typing error. */
public final class Newcomers {
  private Newcomers() {}

  /** A message for each of them. */
  public static List<String> inWords(Session session) {
    var given = session.given();
    var lines = new ArrayList<String>();
    for (var name : session.newcomers()) {
      if (given.all(TouchOptions.WHO).contains(name)
          || given.all(ClientOptions.OWNER).contains(name)) {
        lines.add(
            "Added "
                + name
                + " to the staff"
                + StaffNames.near(name, session.book().staff().names())
                    .map(likely -> "; did you mean " + likely + "?")
                    .orElse("."));
      }
    }
    return lines;
  }
}
