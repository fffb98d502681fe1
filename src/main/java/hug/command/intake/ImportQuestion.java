package hug.command.intake;

import java.util.Locale;

/**
 * The question after the preview of an import.
 *
 * @param adding what is added, in words; may be empty
 * @param changed the number of clients that change
 * @param unclear the number of ambiguous lines, cards or items
 */
record ImportQuestion(String adding, long changed, long unclear, String unit) {
  /** The part of the file to import. */
  enum Answer {
    NOTHING,
    CLEAR,
    /** Everything, the ambiguous ones as new clients. */
    ALL
  }

  /** Whether there is anything to import. */
  boolean isNeeded() {
    return isClear() || unclear > 0;
  }

  private boolean isClear() {
    return !adding.isEmpty() || changed > 0;
  }

  String inWords() {
    var them = "the ambiguous " + unit + (unclear == 1 ? "" : "s");
    var clients = " as " + (unclear == 1 ? "a new client" : "new clients");
    if (!isClear()) {
      return "Add " + them + clients + "? [y/N] ";
    }
    var changing = changed + (changed == 1 ? " client" : " clients");
    var asked =
        adding.isEmpty()
            ? "Change " + changing
            : "Import " + adding + (changed == 0 ? "" : ", and change " + changing);
    return unclear == 0
        ? asked + "? [y/N] "
        : asked + "? (a: " + them + " too," + clients + ") [y/a/N] ";
  }

  Answer meant(String answer) {
    return switch (answer.toLowerCase(Locale.ROOT)) {
      case "y", "yes" -> isClear() ? Answer.CLEAR : Answer.ALL;
      case "a", "all" -> unclear > 0 ? Answer.ALL : Answer.NOTHING;
      default -> Answer.NOTHING;
    };
  }
}
