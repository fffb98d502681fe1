package hug.transfer;

import hug.model.Labelled;
import java.util.List;
import java.util.Map;

/**
 * A contact from another program, as raw text; unknown values are empty.
 *
 * @param name of the person; without one, the company, an e-mail or a number is used
 * @param position their job in the company
 * @param since the day they became a contact
 * @param lastTouch the day of the last contact
 * @param days yearly occasions by name, such as birthday
 * @param facts anything else to remember
 */
record Contact(
    String name,
    String company,
    String position,
    List<String> emails,
    List<Labelled> phones,
    List<String> tags,
    List<String> aliases,
    String owner,
    String since,
    String lastTouch,
    String referredBy,
    Map<String, String> days,
    List<String> facts,
    String note,
    List<Labelled> addresses,
    List<Labelled> websites) {

  /** Columns for the day of the last contact; accepting an invitation is not a contact. */
  static final String[] LAST_TOUCH = {
    "last_touch",
    "Last Contacted",
    "Last Contact",
    "Last Contact Date",
    "Last Contacted Date",
    "Date Last Contacted",
    "Last Contacted On",
    "Last Touch",
    "Last Touch Date",
    "Last Interaction",
    "Last Interaction Date",
    "Last Activity",
    "Last Activity Date"
  };

  /** A friend from a friends.md. */
  static Contact friend(String name, List<String> aliases, List<String> tags, List<String> facts) {
    return new Contact(
        name, "", "", List.of(), List.of(), tags, aliases, "", "", "", "", Map.of(), facts, "",
        List.of(), List.of());
  }

  /** The name, or the first of the values that can stand in for it. */
  String title() {
    var numbers = phones.stream().map(Labelled::value).toList();
    for (var names : List.of(List.of(name, company), emails, numbers)) {
      for (var one : names) {
        if (!one.isBlank()) {
          return one;
        }
      }
    }
    return "";
  }

  /** The company of a person; empty if the company itself is the contact. */
  String employer() {
    return title().equals(company) ? "" : company;
  }
}
