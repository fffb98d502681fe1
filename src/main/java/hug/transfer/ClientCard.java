package hug.transfer;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Dates;
import hug.model.Failure;
import hug.model.FormulaGuard;
import hug.model.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A client's card as text for an editor: a name and a value on each line, the note last. */
public final class ClientCard {
  private static final String NOTE = "note";

  /** The names on the card; the id and the birthday are not edited here. */
  private static final List<String> NAMES =
      ClientTable.FIELDS.stream()
          .filter(name -> !name.equals("id") && !name.equals("birthday"))
          .toList();

  private ClientCard() {}

  /** The text that the editor opens with. */
  public static String of(Client client) {
    var card = new StringBuilder();
    card.append("# ").append(client.named()).append(": edit the values, then save and close.\n");
    card.append("# Separate several values with semicolons. The note runs to the end.\n");
    line(card, "name", client.name());
    line(card, "company", client.company());
    line(card, "email", String.join("; ", client.emails()));
    line(card, "phone", joined(client.numbers()));
    line(card, "address", joined(client.details().addresses()));
    line(card, "website", joined(client.details().websites()));
    line(
        card,
        "fields",
        String.join("; ", client.details().fields().stream().map(Labelled::asField).toList()));
    line(card, "tags", String.join("; ", client.tags()));
    line(card, "aliases", String.join("; ", client.aliases()));
    line(card, "owner", client.owner());
    line(card, "since", client.since().toString());
    line(card, "every", client.every().map(Object::toString).orElse(""));
    line(card, "value", client.value().map(Object::toString).orElse(""));
    line(card, "referred_by", client.referredBy().map(ClientRef::name).orElse(""));
    line(card, NOTE, client.note());
    return card.toString();
  }

  private static String joined(List<Labelled> values) {
    return String.join("; ", values.stream().map(Labelled::toString).toList());
  }

  private static void line(StringBuilder card, String name, String value) {
    card.append(name).append(":").append(value.isEmpty() ? "" : " " + value).append('\n');
  }

  /** Whether the card was emptied, to cancel the edit. */
  public static boolean isEmpty(String card) {
    return card.lines().allMatch(ClientCard::saysNothing);
  }

  private static boolean saysNothing(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /**
   * Reads an edited card.
   *
   * @param before the client before the edit, whose start date stays if it was deleted
   * @throws Failure that names the line or the value that is wrong
   */
  public static ClientRow read(String card, Client before, Dates dates) {
    var columns = new HashMap<String, Integer>();
    var cells = new ArrayList<String>();
    var lines = card.split("\n", -1);
    for (int i = 0; i < lines.length && !columns.containsKey(NOTE); i++) {
      if (!saysNothing(lines[i])) {
        var name = name(lines[i], i + 1);
        if (columns.putIfAbsent(name, cells.size()) != null) {
          throw Failure.usage("line " + (i + 1) + ": \"" + name + "\" appears twice");
        }
        var value = lines[i].substring(lines[i].indexOf(':') + 1).strip();
        cells.add(name.equals(NOTE) ? note(value, lines, i + 1) : value);
      }
    }
    // Nothing stands in for the name of somebody who is known.
    if (!columns.containsKey("name") || cells.get(columns.get("name")).isBlank()) {
      throw Failure.usage("name: must not be empty");
    }
    var since = columns.putIfAbsent("since", cells.size());
    if (since == null) {
      cells.add(before.since().toString());
    } else if (cells.get(since).isEmpty()) {
      cells.set(since, before.since().toString());
    }
    // Row strips the formula guard of spreadsheet cells, which a card does not have.
    cells.replaceAll(FormulaGuard::guarded);
    var row = new Row(1, cells.size(), columns, cells, List.of());
    return ClientTable.read(row, ClientColumns.ofCard(columns(columns)), dates).withoutFaults();
  }

  private static List<Column> columns(Map<String, Integer> lines) {
    var columns = new ArrayList<Column>();
    lines.forEach((name, index) ->
        columns.add(new Column(index, name, Headers.find(name).orElseThrow(), -1, name)));
    return columns;
  }

  private static String name(String line, int number) {
    int colon = line.indexOf(':');
    var name = line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
    if (!NAMES.contains(name)) {
      throw Failure.usage(
          "line " + number + ": \"" + line.strip() + "\" is not in the form NAME: VALUE",
          "names: " + String.join(", ", NAMES));
    }
    return name;
  }

  private static String note(String first, String[] lines, int next) {
    return String.join("\n", first, String.join("\n", List.of(lines).subList(next, lines.length)))
        .strip();
  }
}
