package hug.transfer.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The words of a date as messages have it: RFC 5322, RFC 822, asctime and ISO 8601. */
final class WrittenTime {
  private static final int LONGEST = 200;
  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)?");
  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(T.*)?");
  private static final int MINUTES = 60;

  /** The months by their first three letters, in English and German. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("m\u00e4r", 3),
          Map.entry("mrz", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12));

  /** Zones by name (RFC 5322, section 4.3, and common ones), in hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("wet", 0),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("mez", 1),
          Map.entry("met", 1),
          Map.entry("cest", 2),
          Map.entry("mesz", 2),
          Map.entry("eet", 2),
          Map.entry("jst", 9),
          Map.entry("edt", -4),
          Map.entry("est", -5),
          Map.entry("cdt", -5),
          Map.entry("cst", -6),
          Map.entry("mdt", -6),
          Map.entry("mst", -7),
          Map.entry("pdt", -7),
          Map.entry("pst", -8));

  private final ZoneId local;
  private int day = -1;
  private int month = -1;
  private int year = -1;
  private LocalTime time;
  private ZoneOffset zone;

  private WrittenTime(ZoneId local) {
    this.local = local;
  }

  /**
   * The day in a zone; absent if the text cannot be read.
   *
   * @param local the zone of the result, and of a text without a zone
   */
  static Optional<LocalDate> day(String text, ZoneId local) {
    var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var plain = start.indexOf('(') < 0 ? start : COMMENT.matcher(start).replaceAll(" ");
    try {
      var written = new WrittenTime(local);
      var words = new StringTokenizer(plain, " ,\t\r\n\u00a0\"");
      while (words.hasMoreTokens()) {
        written.read(words.nextToken());
      }
      return written.day();
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day() {
    if (day < 0 || month < 0 || year < 0) {
      return Optional.empty();
    }
    var on = LocalDate.of(year, month, day);
    if (time == null) {
      return Optional.of(on);
    }
    var moment = LocalDateTime.of(on, time);
    return Optional.of(zone == null ? on : moment.toInstant(zone).atZone(local).toLocalDate());
  }

  private void read(String word) {
    char first = word.charAt(0);
    if (first == '+' || first == '-') {
      readZone(word);
    } else if (!isDigit(first)) {
      readLetters(word.toLowerCase(Locale.ROOT));
    } else if (word.indexOf(':') > 0 && word.indexOf('T') < 0) {
      readTime(word);
    } else if (ISO.matcher(word).matches()) {
      readIso(word);
    } else if (word.indexOf('-') > 0) {
      for (var part : word.split("-")) {
        if (!part.isEmpty()) {
          read(part);
        }
      }
    } else {
      readNumber(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  private void readNumber(String digits) {
    int number = Integer.parseInt(digits);
    if (day < 0 && digits.length() <= 2) {
      day = number;
    } else if (year < 0) {
      year = year(number, digits.length());
    }
  }

  /** A year of two or three digits, as RFC 5322 (section 4.3) reads it. */
  private static int year(int number, int length) {
    if (length == 2) {
      return number < 50 ? 2000 + number : 1900 + number;
    }
    return length == 3 ? 1900 + number : number;
  }

  private void readIso(String word) {
    int mark = word.indexOf('T');
    var parts = (mark < 0 ? word : word.substring(0, mark)).split("-");
    year = Integer.parseInt(parts[0]);
    month = Integer.parseInt(parts[1]);
    day = Integer.parseInt(parts[2]);
    if (mark >= 0) {
      readTime(word.substring(mark + 1));
    }
  }

  private void readTime(String word) {
    int end = 0;
    while (end < word.length()
        && (isDigit(word.charAt(end)) || ":.".indexOf(word.charAt(end)) >= 0)) {
      end++;
    }
    var parts = word.substring(0, end).split("[:.]");
    if (parts.length < 2) {
      throw new DateTimeException("a time without minutes");
    }
    int second = parts.length > 2 ? Math.min(59, Integer.parseInt(parts[2])) : 0;
    time = LocalTime.of(Integer.parseInt(parts[0]) % 24, Integer.parseInt(parts[1]), second);
    if (end < word.length()) {
      read(word.substring(end));
    }
  }

  private void readLetters(String word) {
    var known = MONTHS.get(word.substring(0, Math.min(3, word.length())));
    if (known != null && year < 0 && time == null || known != null && month < 0) {
      // The name of a day can look like a month; the month comes later.
      month = known;
      return;
    }
    if (time != null && word.equals("pm") && time.getHour() < 12) {
      time = time.plusHours(12);
    } else if (time != null && zone == null) {
      int end = 0;
      while (end < word.length() && Character.isLetter(word.charAt(end))) {
        end++;
      }
      var hours = ZONES.get(word.substring(0, end));
      if (end < word.length()) {
        readZone(word.substring(end));
      } else if (hours != null) {
        zone = ZoneOffset.ofHours(hours);
      }
    }
  }

  /** An offset such as {@code +0100} or {@code -05:30}; one that is out of range means UTC. */
  private void readZone(String word) {
    var digits = word.substring(1).replace(":", "");
    if (digits.length() < 3
        || digits.length() > 4
        || !digits.chars().allMatch(Character::isDigit)) {
      return;
    }
    int number = Integer.parseInt(digits);
    int minutes = number / 100 * MINUTES + number % 100;
    int signed = word.charAt(0) == '-' ? -minutes : minutes;
    zone = minutes > 18 * MINUTES ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(signed * MINUTES);
  }
}
