package hug.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Further details of a client.
 *
 * @param labels by phone number, where there is one: mobile, work, home, fax or any other text
 * @param fields custom fields, each labelled with its name
 * @param uids what address books call the client's card (RFC 6350, 6.7.6)
 */
public record Details(
    Map<String, String> labels,
    List<Labelled> addresses,
    List<Labelled> websites,
    List<Labelled> fields,
    List<String> uids) {
  public static final Details NONE =
      new Details(Map.of(), List.of(), List.of(), List.of(), List.of());

  /** The label of a number that is never called. */
  public static final String FAX = "fax";

  private static final List<String> USUAL = List.of("mobile", "work", "home", FAX);

  /** Details with only the labels of phone numbers. */
  public static Details ofPhones(List<Labelled> phones) {
    return NONE.labelled(phones);
  }

  /** A copy with these labels of phone numbers added. */
  public Details labelled(List<Labelled> phones) {
    var all = new LinkedHashMap<>(labels);
    for (var phone : phones) {
      if (!phone.label().isEmpty()) {
        all.put(phone.value(), usual(phone.label()));
      }
    }
    return new Details(Map.copyOf(all), addresses, websites, fields, uids);
  }

  private static String usual(String label) {
    var lower = label.toLowerCase(Locale.ROOT);
    if (lower.contains(FAX) || Folded.of(lower).contains("telecop")) {
      return FAX;
    }
    return lower.equals("cell") ? "mobile" : USUAL.contains(lower) ? lower : label;
  }

  /** A copy without the labels of numbers that are not in the list. */
  Details ofPhonesIn(List<String> phones) {
    if (phones.containsAll(labels.keySet())) {
      return this;
    }
    var left = new LinkedHashMap<>(labels);
    left.keySet().retainAll(phones);
    return new Details(Map.copyOf(left), addresses, websites, fields, uids);
  }

  /** Both combined; where labels or fields conflict, these ones win. */
  public Details joined(Details other) {
    var all = new LinkedHashMap<>(other.labels);
    all.putAll(labels);
    return new Details(
        Map.copyOf(all),
        joined(addresses, other.addresses),
        joined(websites, other.websites),
        set(set(fields, other.fields), fields),
        Folded.joined(uids, other.uids));
  }

  /** A copy updated by newer details, whose labels and fields win. */
  public Details updated(Details newer) {
    var all = new LinkedHashMap<>(labels);
    all.putAll(newer.labels);
    return new Details(
        Map.copyOf(all),
        joined(addresses, newer.addresses),
        joined(websites, newer.websites),
        set(fields, newer.fields),
        Folded.joined(uids, newer.uids));
  }

  /** Both lists without duplicates; a new label replaces an old one. */
  public static List<Labelled> joined(List<Labelled> some, List<Labelled> more) {
    var all = new ArrayList<>(some);
    for (var one : more) {
      int same = 0;
      while (same < all.size() && !isSame(all.get(same), one)) {
        same++;
      }
      if (same == all.size()) {
        all.add(one);
      } else if (!one.label().isEmpty()) {
        all.set(same, new Labelled(one.label(), all.get(same).value()));
      }
    }
    return List.copyOf(all);
  }

  /** Compares labelled phone numbers by their digits, whatever the notation. */
  private static boolean isSame(Labelled known, Labelled other) {
    boolean isPhone = !other.label().isEmpty() && Phone.isWrittenAs(other.value());
    return isPhone
        ? Phone.digits(known.value()).equals(Phone.digits(other.value()))
        : Folded.of(known.value()).equals(Folded.of(other.value()));
  }

  /** The fields after some changes; an empty value removes a field. */
  public static List<Labelled> set(List<Labelled> fields, List<Labelled> changes) {
    var all = new ArrayList<>(fields);
    for (var change : changes) {
      int at = find(all, change.label());
      if (at >= 0 && change.value().isEmpty()) {
        all.remove(at);
      } else if (at >= 0) {
        all.set(at, change);
      } else if (!change.value().isEmpty()) {
        all.add(change);
      }
    }
    return List.copyOf(all);
  }

  /** The value of the field with that name; empty if there is none. */
  public String field(String name) {
    int at = find(fields, name);
    return at < 0 ? "" : fields.get(at).value();
  }

  private static int find(List<Labelled> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (Folded.of(fields.get(i).label()).equals(Folded.of(name))) {
        return i;
      }
    }
    return -1;
  }
}
