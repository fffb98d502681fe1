package hug.transfer;

import hug.model.Labelled;
import java.util.List;
import java.util.Map;

/**
 * What another program knows of somebody, in its own words; empty where it knows nothing.
 *
 * @param name of the person; a company, an address or a number stands in for it
 * @param position what they do in the company
 * @param since the day they became a contact
 * @param lastTouch the day they were contacted last
 * @param days that come every year, by what they are: birthday
 * @param facts what else is good to know of them
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

  /** What the day of the last contact is called; not when somebody accepted an invitation. */
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

  /** Somebody of whom a file of friends says this much. */
  static Contact friend(String name, List<String> aliases, List<String> tags, List<String> facts) {
    return new Contact(
        name, "", "", List.of(), List.of(), tags, aliases, "", "", "", "", Map.of(), facts, "",
        List.of(), List.of());
  }

  /** What it goes by. */
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

  /** Where the person works; nothing for a company that is the contact itself. */
  String employer() {
    return title().equals(company) ? "" : company;
  }
}
