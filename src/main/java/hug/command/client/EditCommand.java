package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.ClientOptions;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Draft;
import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import hug.transfer.ClientCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes what the book knows of a client. */
public final class EditCommand implements Command {
  private static final Option<String> NAME =
      option("--name", "NAME", InputText::name).means("The new name.");
  private static final Option<Boolean> FORCE =
      flag("--force", "Take a name that another client has already.");
  private static final Option<String> UNEMAIL =
      option("--unemail", "E", InputText::name).means("Take an e-mail address away.");
  private static final Option<String> UNPHONE =
      option("--unphone", "P", InputText::name).means("Take a phone number away.");
  private static final Option<String> UNTAG =
      option("--untag", "T", InputText::name).means("Take a tag away.").among(Values.Live.TAGS);
  private static final Option<String> UNALIAS =
      option("--unalias", "A", InputText::name).means("Take an alias away.");
  private static final List<Option<String>> OWN = List.of(NAME, UNEMAIL, UNPHONE, UNTAG, UNALIAS);

  @Override
  public Syntax syntax() {
    return command("edit", "Change what the book knows of a client.")
        .example("hug edit jim --phone 555-0177", "another number for Jim")
        .example("hug edit jim --untag vip --every 2m", "a tag less, and a window of his own")
        .example("hug edit jim --company \"\"", "an empty text takes what was there away")
        .example("hug edit jim", "the whole card, in $VISUAL or $EDITOR")
        .with(ClientParameter.CLIENT)
        .with(NAME, UNEMAIL, UNPHONE, UNTAG, UNALIAS, FORCE)
        .with(ClientOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    boolean isOnCard = !ClientOptions.areIn(given) && OWN.stream().noneMatch(given::has);
    if (isOnCard && !session.person().canBeAsked()) {
      throw Failure.usage("edit needs something to change", "see: hug help edit");
    }
    var client = session.client(given.get(ClientParameter.CLIENT));
    return isOnCard ? onCard(given, client, session) : asSaid(given, client, session);
  }

  private static Result asSaid(Arguments given, ClientRef client, Session session) {
    // Nobody is kept from the book while somebody is asked.
    var said = ClientOptions.said(given, client.id(), session);
    return session
        .book()
        .change(() -> {
          var before = session.evaluator().verdict(client).client();
          return changed(given, before, without(given, said.apply(before)), session);
        });
  }

  private static Result onCard(Arguments given, ClientRef client, Session session) {
    var before = session.evaluator().verdict(client).client();
    try (var draft = new Draft(ClientCard.of(before), session)) {
      var after = afterwards(given, before, draft, session);
      try {
        var answer =
            session
                .book()
                .change(() -> {
                  if (!session.evaluator().verdict(client).client().equals(before)) {
                    throw Failure.refused(
                        before.named() + " was changed by somebody else meanwhile",
                        "edit them again");
                  }
                  return changed(given, before, after, session);
                });
        draft.use();
        return answer;
      } catch (Failure failure) {
        throw draft.kept(failure);
      }
    }
  }

  /** The client as the card has them once it is closed, and right. */
  private static Client afterwards(Arguments given, Client before, Draft draft, Session session) {
    while (true) {
      var card = draft.edited();
      if (ClientCard.isEmpty(card)) {
        draft.use();
        throw Failure.refused("empty card; nothing was changed");
      }
      try {
        var after = read(card, before, session);
        refuseSecond(given, before, after, session);
        return after;
      } catch (Failure failure) {
        var wrong = new ArrayList<>(failure.details());
        wrong.addFirst("hug: " + failure.getMessage());
        wrong.add("Edit again? Type yes: ");
        if (!session.person().agrees(String.join("\n", wrong))) {
          throw draft.kept(Failure.usage("nothing was changed"));
        }
      }
    }
  }

  private static Client read(String card, Client before, Session session) {
    var row = ClientCard.read(card, before, session.today());
    var client = row.client();
    boolean isSame = row.referredBy().equals(before.referredBy().map(ClientRef::name).orElse(""));
    return new Client(
        before.id(),
        client.name(),
        client.company(),
        client.emails(),
        client.phones(),
        client.tags(),
        client.aliases(),
        client.owner(),
        client.since(),
        client.every(),
        client.value(),
        isSame
            ? before.referredBy()
            : ClientOptions.referrer(row.referredBy(), before.id(), session),
        client.note());
  }

  private static Result changed(Arguments given, Client before, Client after, Session session) {
    if (after.equals(before)) {
      return Result.said("Nothing to change: " + before.named() + " is like that already.");
    }
    refuseSecond(given, before, after, session);
    session.book().clients().update(after, session.today());
    return Result.said(
        "Changed " + after.named() + ": " + String.join(", ", differences(before, after)) + ".");
  }

  private static void refuseSecond(Arguments given, Client before, Client after, Session session) {
    if (!given.has(FORCE) && !Folded.of(after.name()).equals(Folded.of(before.name()))) {
      AddCommand.refuseSecond(session.book(), after.name());
    }
  }

  /** What is no longer as it was, in the words of the card. */
  public static List<String> differences(Client before, Client after) {
    var differences = new ArrayList<String>();
    compare(differences, "name", before.name(), after.name());
    compare(differences, "company", before.company(), after.company());
    compare(differences, "e-mail", before.emails(), after.emails());
    compare(differences, "phone", before.phones(), after.phones());
    compare(differences, "tags", before.tags(), after.tags());
    compare(differences, "aliases", before.aliases(), after.aliases());
    compare(differences, "owner", before.owner(), after.owner());
    compare(differences, "since", before.since(), after.since());
    compare(differences, "window", before.every(), after.every());
    compare(differences, "value", before.value(), after.value());
    compare(differences, "sent by", before.referredBy(), after.referredBy());
    compare(differences, "note", before.note(), after.note());
    return differences;
  }

  private static void compare(List<String> differences, String what, Object before, Object after) {
    if (!before.equals(after)) {
      var now =
          switch (after) {
            case List<?> some -> String.join("; ", some.stream().map(Object::toString).toList());
            case Optional<?> maybe -> maybe.map(Object::toString).orElse("");
            default -> after.toString();
          };
      differences.add(what + " " + (now.isEmpty() ? "is gone" : "is now " + now));
    }
  }

  private static Client without(Arguments given, Client client) {
    return new Client(
        client.id(),
        given.find(NAME).orElse(client.name()),
        client.company(),
        without(given, UNEMAIL, client.emails()),
        without(given, UNPHONE, client.phones()),
        without(given, UNTAG, client.tags()),
        without(given, UNALIAS, client.aliases()),
        client.owner(),
        client.since(),
        client.every(),
        client.value(),
        client.referredBy(),
        client.note());
  }

  private static List<String> without(Arguments given, Option<String> option, List<String> values) {
    var left = new ArrayList<>(values);
    for (var gone : given.all(option)) {
      if (!left.removeIf(value -> Folded.of(value).equals(Folded.of(gone)))) {
        throw Failure.usage(
            option.subject() + ": there is no \"" + gone + "\"",
            values.isEmpty() ? "there is none at all" : "there is " + String.join(", ", values));
      }
    }
    return List.copyOf(left);
  }
}
