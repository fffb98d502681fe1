package hug.transfer.calendar;

import java.util.Map;
import java.util.Optional;

/** The most common names that Windows has for time zones (windowsZones.xml of the Unicode CLDR). */
final class WindowsZones {
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Hawaiian Standard Time", "Pacific/Honolulu"),
          Map.entry("Alaskan Standard Time", "America/Anchorage"),
          Map.entry("Pacific Standard Time", "America/Los_Angeles"),
          Map.entry("Mountain Standard Time", "America/Denver"),
          Map.entry("US Mountain Standard Time", "America/Phoenix"),
          Map.entry("Central Standard Time", "America/Chicago"),
          Map.entry("Central Standard Time (Mexico)", "America/Mexico_City"),
          Map.entry("Eastern Standard Time", "America/New_York"),
          Map.entry("SA Pacific Standard Time", "America/Bogota"),
          Map.entry("Atlantic Standard Time", "America/Halifax"),
          Map.entry("Newfoundland Standard Time", "America/St_Johns"),
          Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
          Map.entry("Argentina Standard Time", "America/Buenos_Aires"),
          Map.entry("UTC", "UTC"),
          Map.entry("GMT Standard Time", "Europe/London"),
          Map.entry("Greenwich Standard Time", "Atlantic/Reykjavik"),
          Map.entry("W. Europe Standard Time", "Europe/Berlin"),
          Map.entry("Central Europe Standard Time", "Europe/Budapest"),
          Map.entry("Central European Standard Time", "Europe/Warsaw"),
          Map.entry("Romance Standard Time", "Europe/Paris"),
          Map.entry("GTB Standard Time", "Europe/Bucharest"),
          Map.entry("FLE Standard Time", "Europe/Kyiv"),
          Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
          Map.entry("Turkey Standard Time", "Europe/Istanbul"),
          Map.entry("Israel Standard Time", "Asia/Jerusalem"),
          Map.entry("Egypt Standard Time", "Africa/Cairo"),
          Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
          Map.entry("W. Central Africa Standard Time", "Africa/Lagos"),
          Map.entry("E. Africa Standard Time", "Africa/Nairobi"),
          Map.entry("Russian Standard Time", "Europe/Moscow"),
          Map.entry("Arab Standard Time", "Asia/Riyadh"),
          Map.entry("Arabian Standard Time", "Asia/Dubai"),
          Map.entry("Iran Standard Time", "Asia/Tehran"),
          Map.entry("Pakistan Standard Time", "Asia/Karachi"),
          Map.entry("India Standard Time", "Asia/Kolkata"),
          Map.entry("SE Asia Standard Time", "Asia/Bangkok"),
          Map.entry("China Standard Time", "Asia/Shanghai"),
          Map.entry("Singapore Standard Time", "Asia/Singapore"),
          Map.entry("W. Australia Standard Time", "Australia/Perth"),
          Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
          Map.entry("Korea Standard Time", "Asia/Seoul"),
          Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
          Map.entry("E. Australia Standard Time", "Australia/Brisbane"),
          Map.entry("Cen. Australia Standard Time", "Australia/Adelaide"),
          Map.entry("New Zealand Standard Time", "Pacific/Auckland"));

  private WindowsZones() {}

  /** The Olson id of a zone; absent if the name is not among the most common ones. */
  static Optional<String> olson(String name) {
    return Optional.ofNullable(ZONES.get(name));
  }
}
