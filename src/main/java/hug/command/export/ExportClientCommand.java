package hug.command.export;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.ClientParameter;
import hug.command.Command;
import hug.command.Facts;
import hug.command.LogText;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.model.Touch;
import hug.output.Format;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is held about one client, to hand over when they ask. */
final class ExportClientCommand implements Command {
  /** Something that is known: what kind of thing, which day it is of, its name, and the text. */
  private record Item(String section, String on, String name, String text) {}

  @Override
  public Syntax syntax() {
    return command("export client", "Write all that is held about one client.")
        .example("hug export client jim -o jim.csv", "to hand over, when Jim asks what you have")
        .example("hug export client jim --json", "for a program")
        .note(
            "What the card has, every touch, and what the log keeps of earlier versions. To erase"
                + " it all, there is hug forget.")
        .with(ClientParameter.CLIENT)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public Result run(Arguments given, Session session) {
    var client = session.client(given.get(ClientParameter.CLIENT));
    session.book().hold();
    var items = new ArrayList<Item>();
    addCard(items, session, client);
    for (var touch : session.book().touches().of(client)) {
      addTouch(items, touch);
    }
    for (var matter : session.book().matters().of(client)) {
      addMatter(items, matter);
    }
    for (var entry : session.book().log().entries(Optional.of(client), Integer.MAX_VALUE)) {
      items.add(
          new Item(
              "log",
              entry.step().at(),
              entry.step().command() + " by " + entry.step().staff(),
              LogText.inWords(entry)));
    }
    return Result.listed(
        Table.of(
            items,
            column("section", Item::section),
            column("on", Item::on),
            column("name", Item::name),
            column("text", Item::text).yieldsFirst()),
        "Nothing is held.");
  }

  private static void addCard(List<Item> items, Session session, ClientRef named) {
    var standing = session.evaluator().verdict(named).standing();
    var client = standing.client();
    add(items, "number", String.valueOf(client.id()));
    add(items, "name", client.name());
    add(items, "company", client.company());
    client.emails().forEach(email -> add(items, "email", email));
    client.phones().forEach(phone -> add(items, "phone", phone));
    client.aliases().forEach(alias -> add(items, "alias", alias));
    client.tags().forEach(tag -> add(items, "tag", tag));
    add(items, "owner", client.owner());
    add(items, "since", client.since().toString());
    add(items, "every", client.every().map(Object::toString).orElse(""));
    add(items, "value", client.value().map(Object::toString).orElse(""));
    add(items, "referred_by", client.referredBy().map(ClientRef::name).orElse(""));
    add(items, "note", client.note());
    standing.snooze().ifPresent(snooze -> add(items, "snoozed_until", snooze.until().toString()));
    standing
        .quiet()
        .ifPresent(quiet -> {
          add(items, "quiet_because", quiet.because());
          add(items, "quiet_until", quiet.until().map(Object::toString).orElse(""));
        });
  }

  private static void add(List<Item> items, String name, String text) {
    if (!text.isEmpty()) {
      items.add(new Item("client", "", name, text));
    }
  }

  private static void addMatter(List<Item> items, Matter matter) {
    var text = new ArrayList<String>();
    boolean isFact = matter.sort() == Matter.Sort.FACT;
    text.add(isFact ? Facts.inWords(matter) : matter.text());
    matter.day().ifPresent(day -> text.add("day " + day));
    text.add(isFact ? "" : matter.detail());
    matter.value().ifPresent(value -> text.add("value " + value));
    matter.score().ifPresent(score -> text.add("score " + score));
    matter.other().ifPresent(other -> text.add("with " + other.name()));
    matter
        .ending()
        .ifPresent(end -> text.add((end.as() + " on " + end.on() + " " + end.how()).strip()));
    text.removeIf(String::isEmpty);
    items.add(
        new Item(
            matter.sort().toString(),
            matter.on().toString(),
            matter.staff().isEmpty() ? "" : "by " + matter.staff(),
            String.join("; ", text)));
  }

  private static void addTouch(List<Item> items, Touch touch) {
    var how =
        touch.by()
            + (touch.inbound() ? " from the client" : "")
            + (touch.answered() ? "" : " without an answer")
            + (touch.staff().isEmpty() ? "" : " by " + touch.staff());
    var next = touch.next().map(day -> " [next " + day + "]").orElse("");
    items.add(new Item("touch", touch.on().toString(), how, (touch.note() + next).strip()));
  }
}
