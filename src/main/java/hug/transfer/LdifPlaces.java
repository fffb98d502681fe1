package hug.transfer;

import hug.model.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The phone numbers, addresses and websites in an entry of an LDIF file. */
record LdifPlaces(LdifRecord entry) {
  static final String[] EMAILS = {
    "mail",
    "rfc822mailbox",
    "email",
    "emailaddress",
    "mozillasecondemail",
    "xmozillasecondemail",
    "mailalternateaddress",
    "maillocaladdress",
    "othermailbox",
    "proxyaddresses"
  };

  /** The labels of numbers, in the order to call. */
  private static final List<Map.Entry<String, String>> PHONES =
      List.of(
          Map.entry("mobile", "mobile"),
          Map.entry("mobiletelephonenumber", "mobile"),
          Map.entry("cellphone", "mobile"),
          Map.entry("othermobile", "mobile"),
          Map.entry("primaryphone", ""),
          Map.entry("telephonenumber", "work"),
          Map.entry("workphone", "work"),
          Map.entry("othertelephone", "work"),
          Map.entry("companyphone", "work"),
          Map.entry("ipphone", "work"),
          Map.entry("homephone", "home"),
          Map.entry("hometelephonenumber", "home"),
          Map.entry("otherhomephone", "home"),
          Map.entry("carphone", "car"),
          Map.entry("assistantphone", "assistant"),
          Map.entry("callbackphone", "callback"),
          Map.entry("otherphone", ""),
          Map.entry("xmozillaanyphone", ""),
          Map.entry("pager", "pager"),
          Map.entry("pagertelephonenumber", "pager"),
          Map.entry("pagerphone", "pager"),
          Map.entry("facsimiletelephonenumber", "fax"),
          Map.entry("fax", "fax"),
          Map.entry("homefacsimiletelephonenumber", "fax"),
          Map.entry("otherfacsimiletelephonenumber", "fax"));

  private static final Map<String, String> WEBSITES =
      Map.of(
          "labeleduri", "",
          "url", "",
          "wwwhomepage", "",
          "homeurl", "home",
          "mozillahomeurl", "home",
          "workurl", "work",
          "mozillaworkurl", "work");

  /** An address without the scheme in front of it. */
  static String address(String email) {
    return email.replaceFirst("(?i)^(mailto|smtp):", "");
  }

  List<Labelled> phones() {
    var phones = new ArrayList<Labelled>();
    for (var one : PHONES) {
      for (var number : entry.texts(one.getKey())) {
        var bare = number.replaceFirst("(?i)^tel:", "");
        if (!one.getKey().equals("xmozillaanyphone")
            || phones.stream().noneMatch(known -> known.value().equals(bare))) {
          phones.add(new Labelled(one.getValue(), bare));
        }
      }
    }
    return phones;
  }

  List<Labelled> websites() {
    var websites = new ArrayList<Labelled>();
    WEBSITES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> {
          for (var text : entry.texts(one.getKey())) {
            // A label can follow the address (RFC 2079).
            var parts = text.split("\\s+", 2);
            boolean isLabelled = one.getKey().equals("labeleduri") && parts.length > 1;
            websites.add(
                isLabelled ? new Labelled(parts[1], parts[0]) : new Labelled(one.getValue(), text));
          }
        });
    return websites;
  }

  List<Labelled> addresses() {
    var addresses = new ArrayList<Labelled>();
    add(
        addresses,
        "work",
        entry.texts("postofficebox"),
        entry.texts("street", "streetaddress", "mozillaworkstreet2"),
        town(entry.first("postalcode", "zip"), entry.first("l", "locality", "localityname")),
        entry.texts("st", "stateorprovincename", "region"),
        country(entry.texts("co", "friendlycountryname", "c", "countryname")));
    add(
        addresses,
        "home",
        entry.texts("mozillahomestreet", "homestreet", "mozillahomestreet2"),
        town(entry.first("mozillahomepostalcode"), entry.first("mozillahomelocalityname")),
        entry.texts("mozillahomestate"),
        country(entry.texts("mozillahomecountryname")));
    for (var one : entry.texts("postaladdress", "registeredaddress")) {
      add(addresses, "work", List.of(lines(one)));
    }
    for (var one : entry.texts("homepostaladdress")) {
      add(addresses, "home", List.of(lines(one)));
    }
    for (var one : entry.texts("otherpostaladdress")) {
      add(addresses, "", List.of(lines(one)));
    }
    return addresses;
  }

  /** The postal code and the town, which are on one line. */
  private static List<String> town(String code, String town) {
    return List.of((code + " " + town).strip());
  }

  /** The name of a country; the code may follow it. */
  private static List<String> country(List<String> names) {
    return names.isEmpty() ? names : List.of(names.getFirst());
  }

  /** The lines of an address in one value (RFC 4517, 3.3.28). */
  private static String lines(String text) {
    return text.replaceAll(" *\\$ *", "\n").replace("\\24", "$").replaceAll("\\\\5[Cc]", "\\\\");
  }

  @SafeVarargs
  private static void add(List<Labelled> addresses, String label, List<String>... parts) {
    var lines = new ArrayList<String>();
    for (var part : parts) {
      lines.addAll(part);
    }
    lines.removeIf(String::isEmpty);
    if (!lines.isEmpty()) {
      addresses.add(new Labelled(label, CardPlaces.line(String.join("\n", lines))));
    }
  }
}
