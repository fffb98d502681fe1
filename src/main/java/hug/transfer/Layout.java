package hug.transfer;

import hug.model.Folded;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The CSV layout of contacts from a program, detected from the names of the columns, never from
 * their order.
 */
public enum Layout {
  /** hug's own, and any file with the same names. */
  HUG("hug", List.of("name")),
  /** Google Contacts since 2024. */
  GOOGLE("Google Contacts", List.of("First Name", "Last Name", "Labels", "Organization Name")),
  /** Google Contacts before 2024. */
  GOOGLE_BEFORE_2024("Google Contacts (before 2024)", List.of("Name", "Given Name", "Family Name")),
  OUTLOOK("Outlook", List.of("First Name", "Last Name", "E-mail Address")),
  THUNDERBIRD("Thunderbird", List.of("First Name", "Last Name", "Display Name", "Primary Email")),
  LINKEDIN("LinkedIn", List.of("First Name", "Last Name", "Email Address", "Connected On")),
  HUBSPOT("HubSpot", List.of("First Name", "Last Name", "Email", "Record ID"));

  /** Google's separator of tags in a cell. */
  private static final String SEVERAL = ":::";

  private static final Map<String, One> ONES =
      Map.of(
          "id", One.ID,
          "name", One.NAME,
          "company", One.COMPANY,
          "owner", One.OWNER,
          "since", One.SINCE,
          "every", One.EVERY,
          "value", One.VALUE,
          "referred_by", One.REFERRED_BY,
          "note", One.NOTE);

  private static final Map<String, Some> SOME =
      Map.of(
          "email", Some.EMAIL,
          "phone", Some.PHONE,
          "tags", Some.TAG,
          "aliases", Some.ALIAS,
          "address", Some.ADDRESS,
          "website", Some.WEBSITE,
          "fields", Some.FIELD);

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

  private final String program;
  private final List<String> needed;

  Layout(String program, List<String> needed) {
    this.program = program;
    this.needed = needed;
  }

  /** The name of the program. */
  public String program() {
    return program;
  }

  /** The layout of a file; hug's own if no other matches. */
  public static Layout of(CsvFile file) {
    // With --map name=..., the columns are mapped to hug's own.
    if (file.isMapped("name")) {
      return HUG;
    }
    for (var layout :
        List.of(GOOGLE, GOOGLE_BEFORE_2024, THUNDERBIRD, LINKEDIN, HUBSPOT, OUTLOOK)) {
      if (layout.needed.stream().allMatch(file::hasColumn)) {
        return layout;
      }
    }
    return HUG;
  }

  /** Reads a row as a contact. */
  Contact contact(Row row) {
    if (this == HUG) {
      return own(row);
    }
    var labelled = new LabelledColumns(row);
    var contact =
        Contact.foreign()
            .put(One.NAME, name(row))
            .put(One.COMPANY, company(row))
            .put(
                One.POSITION,
                row.first("Position", "Job Title", "Organization Title", "Organization 1 - Title"))
            .put(One.OWNER, row.first("Contact owner"))
            // From LinkedIn and HubSpot.
            .put(One.SINCE, row.first("Connected On", "Create Date"))
            .put(One.LAST_TOUCH, row.first(LAST_TOUCH))
            .put(One.REFERRED_BY, row.first("Referred By"))
            .put(One.NOTE, row.first("Notes"))
            .addAll(Some.PHONE, labelled.phones())
            .addAll(Some.ADDRESS, labelled.addresses())
            .addAll(Some.WEBSITE, labelled.websites());
    emails(row).forEach(email -> contact.add(Some.EMAIL, email));
    tags(row).forEach(tag -> contact.add(Some.TAG, tag));
    LabelledColumns.some(row, "Nickname").forEach(name -> contact.add(Some.ALIAS, name));
    days(row).forEach((name, day) -> contact.at(row.place(name)).add(Some.DAY, name, day));
    return contact;
  }

  private static Contact own(Row row) {
    var contact = Contact.typed();
    ONES.forEach((column, what) -> contact.at(row.place(column)).put(what, row.text(column)));
    SOME.forEach((column, what) -> {
      // The semicolon before the extension of a number does not separate.
      for (var text : what == Some.PHONE ? List.of(row.text(column)) : row.texts(column)) {
        contact.at(row.place(column)).add(what, text);
      }
    });
    contact.at(row.place("birthday")).add(Some.DAY, "birthday", row.text("birthday"));
    for (var column : LAST_TOUCH) {
      contact.at(row.place(Folded.of(column))).put(One.LAST_TOUCH, row.cell(column));
    }
    return contact;
  }

  private String name(Row row) {
    var whole =
        switch (this) {
          case GOOGLE_BEFORE_2024 -> row.cell("Name");
          case THUNDERBIRD -> row.cell("Display Name");
          default -> "";
        };
    if (!whole.isEmpty()) {
      return whole;
    }
    var parts = new ArrayList<String>();
    for (var column :
        List.of(
            "Name Prefix",
            "First Name",
            "Given Name",
            "Middle Name",
            "Additional Name",
            "Last Name",
            "Family Name",
            "Name Suffix")) {
      parts.add(row.cell(column));
    }
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private static String company(Row row) {
    return row.first(
        "Organization Name",
        "Organization 1 - Name",
        "Company",
        "Organization",
        "Company name",
        "Associated Company");
  }

  private List<String> emails(Row row) {
    return switch (this) {
      case GOOGLE, GOOGLE_BEFORE_2024 -> numbered(row, "E-mail ", " - Value");
      case OUTLOOK ->
          LabelledColumns.some(row, "E-mail Address", "E-mail 2 Address", "E-mail 3 Address")
              .stream()
              // Internal addresses of Exchange are paths, which are useless outside.
              .filter(email -> !email.startsWith("/"))
              .toList();
      case THUNDERBIRD -> LabelledColumns.some(row, "Primary Email", "Secondary Email");
      case LINKEDIN -> LabelledColumns.some(row, "Email Address");
      case HUBSPOT -> LabelledColumns.some(row, "Email", "Additional email addresses");
      case HUG -> List.of();
    };
  }

  /** Labels and categories, except Google's own, which have an asterisk. */
  private static List<String> tags(Row row) {
    var cell = row.first("Labels", "Group Membership", "Categories");
    var tags = new LinkedHashSet<String>();
    for (var part : cell.split(cell.contains(SEVERAL) ? SEVERAL : ";")) {
      var tag = part.strip();
      if (!tag.isEmpty() && !tag.startsWith("*")) {
        tags.add(tag);
      }
    }
    return List.copyOf(tags);
  }

  private Map<String, String> days(Row row) {
    var days = new LinkedHashMap<String, String>();
    days.put("birthday", this == THUNDERBIRD ? birthday(row) : row.first("Birthday"));
    days.put("anniversary", row.first("Anniversary"));
    for (int i = 1; row.hasColumn("Event " + i + " - Value"); i++) {
      var label =
          row.first("Event " + i + " - Label", "Event " + i + " - Type").toLowerCase(Locale.ROOT);
      days.put(label.isEmpty() ? "occasion" : label, row.cell("Event " + i + " - Value"));
    }
    // Outlook writes 0/0/00 for no date.
    days.values().removeIf(day -> day.isEmpty() || day.equals("0/0/00"));
    return days;
  }

  /** Thunderbird has a column for each part of the date. */
  private static String birthday(Row row) {
    var month = row.cell("Birth Month");
    var day = row.cell("Birth Day");
    var year = row.cell("Birth Year");
    return month.isEmpty() || day.isEmpty()
        ? ""
        : (year.isEmpty() ? "-" : year) + "-" + padded(month) + "-" + padded(day);
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** The values of columns numbered from 1, each of which may have several. */
  private static List<String> numbered(Row row, String before, String after) {
    var values = new ArrayList<String>();
    for (int i = 1; row.hasColumn(before + i + after); i++) {
      values.addAll(LabelledColumns.severalIn(row.cell(before + i + after)));
    }
    return values;
  }
}
