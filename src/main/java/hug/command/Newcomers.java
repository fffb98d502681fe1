package hug.command;

import java.util.ArrayList;
import java.util.List;

/** Staff members added because they were named for the first time, perhaps by a typing error. */
public final class Newcomers {
  /** The most of them who are named one by one. */
  private static final int MOST_NAMED = 5;

  private Newcomers() {}

  /** A message for each of them. */
  public static List<String> inWords(Session session) {
    var staff = session.newcomers();
    var lines = new ArrayList<String>();
    for (var name : staff.subList(0, Math.min(staff.size(), MOST_NAMED))) {
      lines.add(
          "New on the staff: "
              + name
              + StaffNames.near(name, session.book().staff().others())
                  .filter(_ -> !session.book().staff().isSettled(name))
                  .map(likely -> did(name, likely))
                  .orElse("."));
    }
    if (staff.size() > MOST_NAMED) {
      lines.add((staff.size() - MOST_NAMED) + " more are new on the staff; see hug staff.");
    }
    return lines;
  }

  private static String did(String name, String likely) {
    return "; did you mean "
        + likely
        + "? If so: hug staff "
        + Quoted.of(name)
        + " --is "
        + Quoted.of(likely);
  }
}
