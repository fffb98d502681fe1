package hug.transfer;

import hug.model.Folded;
import hug.model.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labelled phone numbers, addresses and websites in the columns of other programs. */
record LabelledColumns(Row row) {
  /** The labels of phone columns, in the order to call. */
  private static final List<Map.Entry<String, String>> PHONES =
      List.of(
          Map.entry("Mobile Phone", "mobile"),
          Map.entry("Mobile Number", "mobile"),
          Map.entry("Primary Phone", ""),
          Map.entry("Phone Number", ""),
          Map.entry("Mobile Phone Number", "mobile"),
          Map.entry("Home Phone", "home"),
          Map.entry("Home Phone 2", "home"),
          Map.entry("Work Phone", "work"),
          Map.entry("Business Phone", "work"),
          Map.entry("Business Phone 2", "work"),
          Map.entry("Company Main Phone", "work"),
          Map.entry("Other Phone", ""),
          Map.entry("Business Fax", "fax"),
          Map.entry("Home Fax", "fax"),
          Map.entry("Fax Number", "fax"));

  /** The parts of an address, with the names that programs use. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of("Street", "Address", "Street Address"),
          List.of("Street 2", "Address 2"),
          List.of("Street 3"),
          List.of("Postal Code", "ZipCode"),
          List.of("City"),
          List.of("State", "State/Region"),
          List.of("Country/Region", "Country"));

  private static final int CODE = 3;

  /** Google's separator of values in a cell. */
  private static final String SEVERAL = " ::: ";

  List<Labelled> phones() {
    var phones = numbered("Phone ", " - Value");
    for (var column : PHONES) {
      for (var number : some(row, column.getKey())) {
        phones.add(new Labelled(column.getValue(), number));
      }
    }
    return phones;
  }

  List<Labelled> addresses() {
    var addresses = new ArrayList<Labelled>();
    for (var one : numbered("Address ", " - Formatted")) {
      addresses.add(new Labelled(one.label(), CardPlaces.line(one.value())));
    }
    for (var place : List.of("", "Business ", "Work ", "Home ", "Other ")) {
      var parts = new ArrayList<String>();
      for (var names : PARTS) {
        parts.add(row.first(names.stream().map(place::concat).toArray(String[]::new)));
      }
      // The postal code goes before the town.
      parts.set(CODE, (parts.get(CODE) + " " + parts.remove(CODE + 1)).strip());
      parts.removeIf(String::isEmpty);
      if (!parts.isEmpty()) {
        addresses.add(
            new Labelled(label(place.strip()), CardPlaces.line(String.join("\n", parts))));
      }
    }
    return addresses;
  }

  List<Labelled> websites() {
    var websites = numbered("Website ", " - Value");
    for (var column : List.of("Web Page", "Web Page 1", "Web Page 2", "Website URL", "URL")) {
      some(row, column).forEach(url -> websites.add(new Labelled("", url)));
    }
    return websites;
  }

  /** The values of columns numbered from 1, with the labels next to them. */
  private List<Labelled> numbered(String before, String after) {
    var all = new ArrayList<Labelled>();
    for (int i = 1; row.hasColumn(before + i + after); i++) {
      var label = label(row.first(before + i + " - Label", before + i + " - Type"));
      for (var value : severalIn(row.cell(before + i + after))) {
        all.add(new Labelled(label, value));
      }
    }
    return all;
  }

  /** The label without the asterisk that Google puts on its first one. */
  private static String label(String word) {
    var plain = word.replace("*", "").strip();
    return switch (plain.toLowerCase(Locale.ROOT)) {
      case "business", "work" -> "work";
      case "home", "mobile" -> plain.toLowerCase(Locale.ROOT);
      case "home fax", "work fax" -> "fax";
      case "other", "main", "profile", "home page", "homepage" -> "";
      default -> plain;
    };
  }

  /** The values in a cell of Google's. */
  static List<String> severalIn(String cell) {
    var values = new ArrayList<String>();
    for (var value : cell.split(SEVERAL)) {
      add(values, value);
    }
    return values;
  }

  static List<String> some(Row row, String... columns) {
    var values = new ArrayList<String>();
    for (var column : columns) {
      for (var value : row.cell(column).split(";")) {
        add(values, value);
      }
    }
    return values;
  }

  private static void add(List<String> values, String value) {
    var stripped = value.strip();
    if (!stripped.isEmpty()
        && values.stream().noneMatch(known -> Folded.of(known).equals(Folded.of(stripped)))) {
      values.add(stripped);
    }
  }
}
