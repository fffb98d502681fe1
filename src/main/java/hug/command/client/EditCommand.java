package hug.command.client;

import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Syntax.command;

import hug.command.ClientOptions;
import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Session;
import hug.model.Client;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.InputText;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** Changes what the book knows of a client. */
final class EditCommand implements Command {
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
    var edit = new ClientEdit(session, client, given.has(FORCE));
    if (isOnCard) {
      return new CardEdit(edit).made();
    }
    // Nobody is kept from the book while somebody is asked.
    var said = ClientOptions.said(given, client.id(), session);
    return session.book().change(() -> edit.made(without(given, said.apply(edit.before()))));
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
