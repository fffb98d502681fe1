package hug.transfer;

import hug.model.Failure;
import hug.model.Folded;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a program lays out the contacts that it exports as CSV. It is told from the names of the
 * columns, never from their order.
 */
public enum Layout {
  /** Of hug itself, and of any file with the same names. */
  HUG("hug", List.of("name")),
  /** Google Contacts since 2024. */
  GOOGLE("Google Contacts", List.of("First Name", "Last Name", "Labels", "Organization Name")),
  /** Google Contacts before. */
  GOOGLE_BEFORE_2024("Google Contacts (before 2024)", List.of("Name", "Given Name", "Family Name")),
  OUTLOOK("Outlook", List.of("First Name", "Last Name", "E-mail Address")),
  THUNDERBIRD("Thunderbird", List.of("First Name", "Last Name", "Display Name", "Primary Email")),
  LINKEDIN("LinkedIn", List.of("First Name", "Last Name", "Email Address", "Connected On")),
  HUBSPOT("HubSpot", List.of("First Name", "Last Name", "Email", "Record ID"));

  /** What Google puts between several values in one cell. */
  private static final String SEVERAL = " ::: ";

  private final String program;
  private final List<String> needed;

  Layout(String program, List<String> needed) {
    this.program = program;
    this.needed = needed;
  }

  /** The program that writes such files. */
  public String program() {
    return program;
  }

  /** The layout of a file with these columns; that of hug where no other fits. */
  public static Layout of(CsvFile file) {
    // The file may say its names in hug's own way, by --map.
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

  /** The name that a contact goes by: the person's, or else that of the company or the address. */
  String name(Row row) {
    var first =
        switch (this) {
          case GOOGLE_BEFORE_2024 -> row.cell("Name");
          case THUNDERBIRD -> row.cell("Display Name");
          default -> "";
        };
    if (!first.isEmpty()) {
      return first;
    }
    var parts = new ArrayList<String>();
    for (var column :
        List.of(
            "First Name",
            "Given Name",
            "Middle Name",
            "Additional Name",
            "Last Name",
            "Family Name")) {
      if (!row.cell(column).isEmpty()) {
        parts.add(row.cell(column));
      }
    }
    if (!parts.isEmpty()) {
      return String.join(" ", parts);
    }
    return company(row).isEmpty() ? emails(row).stream().findFirst().orElse("") : company(row);
  }

  /** Whether the contact is a company, and nobody in it. */
  boolean isCompany(Row row) {
    return name(row).equals(company(row));
  }

  String company(Row row) {
    return row.first(
        "Organization Name",
        "Organization 1 - Name",
        "Company",
        "Organization",
        "Company name",
        "Associated Company");
  }

  List<String> emails(Row row) {
    return switch (this) {
      case GOOGLE, GOOGLE_BEFORE_2024 -> numbered(row, "E-mail ", " - Value");
      case OUTLOOK -> some(row, "E-mail Address", "E-mail 2 Address", "E-mail 3 Address");
      case THUNDERBIRD -> some(row, "Primary Email", "Secondary Email");
      case LINKEDIN -> some(row, "Email Address");
      case HUBSPOT -> some(row, "Email", "Additional email addresses");
      case HUG -> List.of();
    };
  }

  List<String> phones(Row row) {
    return switch (this) {
      case GOOGLE, GOOGLE_BEFORE_2024 -> numbered(row, "Phone ", " - Value");
      case OUTLOOK ->
          some(
              row,
              "Mobile Phone",
              "Primary Phone",
              "Home Phone",
              "Home Phone 2",
              "Business Phone",
              "Business Phone 2",
              "Company Main Phone",
              "Other Phone");
      case THUNDERBIRD -> some(row, "Mobile Number", "Work Phone", "Home Phone");
      case HUBSPOT -> some(row, "Phone Number", "Mobile Phone Number");
      case LINKEDIN, HUG -> List.of();
    };
  }

  /** Labels and categories; those with an asterisk are Google's own. */
  List<String> tags(Row row) {
    var cell = row.first("Labels", "Group Membership", "Categories");
    var tags = new LinkedHashSet<String>();
    for (var part : cell.split(cell.contains(SEVERAL.strip()) ? SEVERAL.strip() : ";")) {
      var tag = part.strip();
      if (!tag.isEmpty() && !tag.startsWith("*")) {
        tags.add(tag);
      }
    }
    return List.copyOf(tags);
  }

  List<String> aliases(Row row) {
    return some(row, "Nickname");
  }

  String owner(Row row) {
    return row.first("Contact owner");
  }

  String referredBy(Row row) {
    return row.first("Referred By");
  }

  String note(Row row) {
    var note = row.first("Notes");
    var position =
        row.first("Position", "Job Title", "Organization Title", "Organization 1 - Title");
    return position.isEmpty() ? note : note.isEmpty() ? position : position + "\n" + note;
  }

  /** When they became a contact: what LinkedIn and HubSpot tell. */
  Optional<LocalDate> since(Row row) {
    var text = row.first("Connected On", "Create Date");
    return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
  }

  /** The birthday; one without a year is of the year 1904, which has a 29 February. */
  Optional<LocalDate> birthday(Row row) {
    if (this == THUNDERBIRD) {
      var month = row.cell("Birth Month");
      var day = row.cell("Birth Day");
      var year = row.cell("Birth Year");
      return month.isEmpty() || day.isEmpty()
          ? Optional.empty()
          : Optional.of(
              day((year.isEmpty() ? "-" : year) + "-" + padded(month) + "-" + padded(day)));
    }
    var text = row.first("Birthday");
    // Outlook has that for none.
    return text.isEmpty() || text.equals("0/0/00") ? Optional.empty() : Optional.of(day(text));
  }

  private static String padded(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /**
   * A day as these programs write it: {@code 2024-03-15}, {@code --08-04}, {@code 3/15/2024} or
   * {@code 15 Mar 2024}, with or without a time after it.
   */
  static LocalDate day(String text) {
    try {
      var words = text.strip().split("[ T]");
      if (words[0].startsWith("--")) {
        return LocalDate.parse("1904-" + words[0].substring(2));
      }
      if (words[0].matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(words[0]);
      }
      if (words[0].matches("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")) {
        var parts = words[0].split("/");
        return LocalDate.of(
            Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
      if (words.length >= 3 && words[0].matches("[0-9]{1,2}") && words[2].matches("[0-9]{4}")) {
        return LocalDate.of(
            Integer.parseInt(words[2]), month(words[1]), Integer.parseInt(words[0]));
      }
    } catch (DateTimeException noDay) {
      // Said below.
    }
    throw Failure.usage(
        "\"" + text + "\" is no day; 2024-03-15, --03-15, 3/15/2024 and 15 Mar 2024 are");
  }

  private static Month month(String word) {
    for (var month : Month.values()) {
      if (month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(word)) {
        return month;
      }
    }
    throw new DateTimeException(word);
  }

  /** The values of columns that are numbered from 1, each of which may hold several. */
  private static List<String> numbered(Row row, String before, String after) {
    var values = new ArrayList<String>();
    for (int i = 1; row.hasColumn(before + i + after); i++) {
      for (var value : row.cell(before + i + after).split(SEVERAL)) {
        add(values, value);
      }
    }
    return values;
  }

  private static List<String> some(Row row, String... columns) {
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
