package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.ClientOptions;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.model.Window;
import hug.output.Result;
import hug.store.Backup;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one client of two. */
final class MergeCommand implements Command {
  private static final Parameter<String> OTHER =
      parameter("OTHER", word -> word, "Who is the same person, and goes.")
          .among(Values.Live.CLIENTS);
  private static final Option<Boolean> DRY_RUN =
      flag("--dry-run", "Say what would be done, and do nothing.");

  @Override
  public Syntax syntax() {
    return command("merge", "Make one client of two; all of both is kept.")
        .example("hug merge 4 17", "client 17 becomes part of client 4")
        .example("hug dupes", "who may be one and the same")
        .note(
            "Touches, promises and all else of the second hang on the first afterwards, who also"
                + " gets the tags, numbers and addresses; the other name becomes an alias. Where"
                + " both have something of which there can be only one, the first one's stays, and"
                + " the other goes into the note; of two windows, the shorter one. hug undo makes"
                + " two of them again.")
        .with(ClientParameter.CLIENT)
        .with(OTHER)
        .with(DRY_RUN);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var book = session.book();
    var kept = session.clientSurely(given.get(ClientParameter.CLIENT));
    var gone = session.clientSurely(given.get(OTHER));
    if (kept.id() == gone.id()) {
      throw Failure.usage(kept + " is one already", "name two clients, such as by their numbers");
    }
    var one = session.evaluator().verdict(kept).client();
    var other = session.evaluator().verdict(gone).client();
    int touches = book.touches().of(gone).size();
    int matters = book.matters().of(gone).size();
    var what =
        gone
            + " into "
            + kept
            + ", with "
            + touches
            + (touches == 1 ? " touch" : " touches")
            + (matters == 0 ? "" : " and " + matters + (matters == 1 ? " matter" : " matters"))
            + ".";
    if (given.has(DRY_RUN)) {
      return Result.said("Would merge " + what);
    }
    return book.change(
        Backup.Reason.MERGE,
        () -> {
          book.merge(merged(one, other, session.today()), gone.id(), session.today());
          return Result.said("Merged " + what);
        });
  }

  private static Client merged(Client one, Client other, LocalDate today) {
    var notes = new ArrayList<String>();
    notes.add(one.note());
    if (!other.note().equals(one.note())) {
      notes.add(other.note());
    }
    keep(notes, "company", one.company(), other.company());
    keep(notes, "owner", one.owner(), other.owner());
    keep(notes, "value", text(one.value()), text(other.value()));
    // By number: a name in a note would outlast that client.
    keep(notes, "sent by", number(one.referredBy()), number(other.referredBy()));
    notes.removeIf(String::isEmpty);
    boolean isOtherName = !Folded.of(one.name()).equals(Folded.of(other.name()));
    var aliases = ClientOptions.joined(one.aliases(), other.aliases());
    return new Client(
        one.id(),
        one.name(),
        one.company().isEmpty() ? other.company() : one.company(),
        ClientOptions.joined(one.emails(), other.emails()),
        ClientOptions.joined(one.phones(), other.phones()),
        ClientOptions.joined(one.tags(), other.tags()),
        isOtherName && other.name().indexOf(';') < 0
            ? ClientOptions.joined(aliases, List.of(other.name()))
            : aliases,
        one.owner().isEmpty() ? other.owner() : one.owner(),
        one.since().isBefore(other.since()) ? one.since() : other.since(),
        shorter(one.every(), other.every(), today),
        one.value().or(other::value),
        one.referredBy().or(other::referredBy).filter(by -> isThird(by, one, other)),
        InputText.note(String.join("\n", notes)));
  }

  private static boolean isThird(ClientRef by, Client one, Client other) {
    return by.id() != one.id() && by.id() != other.id();
  }

  private static String number(Optional<ClientRef> client) {
    return client.map(known -> "#" + known.id()).orElse("");
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /** What the first one has already is not lost of the other. */
  private static void keep(List<String> notes, String what, String own, String others) {
    if (!own.isEmpty() && !others.isEmpty() && !own.equals(others)) {
      notes.add(what + " also " + others);
    }
  }

  private static Optional<Window> shorter(
      Optional<Window> one, Optional<Window> other, LocalDate today) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().after(today).isAfter(other.get().after(today)) ? other : one;
  }
}
