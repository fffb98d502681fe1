package hug.rule;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges two clients without losing anything. */
public final class ClientMerge {
  private ClientMerge() {}

  /**
   * The first client, combined with the other. Where only one value is possible, the first client's
   * stays and the other's is added to the note; of two windows, the shorter one stays.
   */
  public static Client of(Client one, Client other, LocalDate today) {
    var names = new ArrayList<>(other.aliases());
    if (!Folded.of(one.name()).equals(Folded.of(other.name())) && other.name().indexOf(';') < 0) {
      names.add(other.name());
    }
    return new Client(
        one.id(),
        one.name(),
        one.company().isEmpty() ? other.company() : one.company(),
        Folded.joined(one.emails(), other.emails()),
        Folded.joined(one.phones(), other.phones()),
        Folded.joined(one.tags(), other.tags()),
        Folded.joined(one.aliases(), names),
        one.owner().isEmpty() ? other.owner() : one.owner(),
        one.since().isBefore(other.since()) ? one.since() : other.since(),
        shorter(one.every(), other.every(), today),
        one.value().or(other::value),
        one.referredBy()
            .or(other::referredBy)
            .filter(by -> by.id() != one.id() && by.id() != other.id()),
        note(one, other),
        one.details().joined(other.details()));
  }

  private static String note(Client one, Client other) {
    var lines = new ArrayList<String>();
    lines.add(one.note());
    lines.add(other.note().equals(one.note()) ? "" : other.note());
    keep(lines, "company", one.company(), other.company());
    keep(lines, "owner", one.owner(), other.owner());
    keep(lines, "value", text(one.value()), text(other.value()));
    // By number, because a name in a note would survive that client being forgotten.
    keep(lines, "sent by", number(one.referredBy()), number(other.referredBy()));
    for (var field : other.details().fields()) {
      keep(lines, field.label(), one.details().field(field.label()), field.value());
    }
    lines.removeIf(String::isEmpty);
    return InputText.note(String.join("\n", lines));
  }

  /** Keeps a value of the other client that differs from the first one's. */
  private static void keep(List<String> lines, String what, String own, String others) {
    if (!own.isEmpty() && !others.isEmpty() && !own.equals(others)) {
      lines.add(what + " also " + others);
    }
  }

  private static String number(Optional<ClientRef> client) {
    return client.map(known -> "#" + known.id()).orElse("");
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static Optional<Window> shorter(
      Optional<Window> one, Optional<Window> other, LocalDate today) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().after(today).isAfter(other.get().after(today)) ? other : one;
  }
}
