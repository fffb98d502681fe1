package hug.transfer;

/**
 * The thing that a column says of a client.
 *
 * @param detail a label, or what kind of fact or day; may be empty
 * @param place such as home or work; may be empty
 * @param number the number in the name of the column; 0 if none
 * @param rank columns of a lower rank are read first
 */
record Meaning(Sort sort, String detail, String place, int number, int rank) {
  /** The kinds of things that a column can have. */
  enum Sort {
    ID,
    UID,
    NAME,
    NAME_OR_FAMILY,
    NAME_OR_GIVEN,
    PREFIX,
    TITLE,
    GIVEN,
    MIDDLE,
    FAMILY,
    SUFFIX,
    NICKNAME,
    CLIENT,
    COMPANY,
    POSITION,
    OWNER,
    SINCE,
    LAST_TOUCH,
    EVERY,
    VALUE,
    REFERRED_BY,
    NOTE,
    EMAIL,
    PHONE,
    TAG,
    ALIAS,
    WEBSITE,
    FIELDS,
    DAY,
    BIRTH_YEAR,
    BIRTH_MONTH,
    BIRTH_DAY,
    ADDRESS,
    FORMATTED,
    STREET,
    HOUSE,
    STREET_2,
    STREET_3,
    BOX,
    CODE,
    CITY,
    REGION,
    COUNTRY,
    FACT,
    LABEL,
    PHOTO,
    NOTHING;

    /** Whether it is an address or a part of one. */
    boolean isPlace() {
      return compareTo(ADDRESS) >= 0 && compareTo(COUNTRY) <= 0;
    }

    /** Whether it can be that of home or work. */
    boolean hasPlace() {
      return isPlace() || this == EMAIL || this == PHONE || this == WEBSITE;
    }

    /** Whether it is part of the name of a client. */
    boolean isName() {
      return compareTo(NAME) >= 0 && compareTo(CLIENT) <= 0;
    }
  }

  Meaning at(String where) {
    return new Meaning(sort, detail, where, number, rank);
  }

  Meaning numbered(int its) {
    return new Meaning(sort, detail, place, its, rank);
  }

  Meaning as(Sort other) {
    return new Meaning(other, detail, place, number, rank);
  }

  /** Columns of a lower order are read first: the number to call comes before a fax. */
  int order() {
    if (sort != Sort.PHONE || detail.isEmpty() && place.isEmpty()) {
      return 0;
    }
    return switch (detail) {
      case "mobile" -> 1;
      case "main" -> 2;
      case "fax" -> 4;
      case "pager" -> 5;
      default -> 3;
    };
  }

  /** The label of its values. */
  String label() {
    var own = sort == Sort.PHONE ? detail : "";
    return switch (own.isEmpty() ? place : own) {
      case "main", "other" -> "";
      default -> own.isEmpty() ? place : own;
    };
  }
}
