package hug.command.reach;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Wording;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.rule.SayingText;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Suggestion;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.List;

/** Prints a text for a client from a template, and keeps the templates. */
final class SayCommand implements Command {
  private static final Parameter<String> TEMPLATE =
      parameter("TEMPLATE", InputText::name, "Template; omit to list all")
          .among(Values.Live.TEMPLATES)
          .atMostOnce();
  private static final Parameter<String> CLIENT =
      parameter("CLIENT", word -> word, "Client: name, part of the name, or number")
          .among(Values.Live.CLIENTS)
          .repeated();
  private static final Option<String> WORDS =
      option("--words", "TEXT", InputText::note)
          .means("Keep this text as the template")
          .details(
              "In it, {name} stands for the client's name, {first} for the first name (for a"
                  + " business, the name), {company} for the company (the name if none is known)"
                  + " and {me} for your name as set with HUG_STAFF.");
  private static final Option<Boolean> REMOVE = flag("--remove", "Remove your text for it");
  private static final Option<Channel> BY =
      option("--by", "CHANNEL", SayCommand::channel)
          .means("Print a link that opens the message: email or text")
          .among(new Values.Words(List.of("email", "text")));

  @Override
  public Syntax syntax() {
    return command("say", "Write to a client in words you keep, or list them")
        .example("hug say", "list the templates")
        .example("hug say birthday jim", "print birthday wishes for Jim")
        .example("hug say birthday jim | pbcopy", "copy them")
        .example(
            "hug say birthday jim --by email",
            "print a link that opens them in your e-mail program")
        .example(
            "hug say birthday --words \"Happy birthday, {first}!\"",
            "keep your own birthday wishes")
        .note(
            "The templates back, birthday, hello and thanks are there from the start. Your own"
                + " words for them, and templates of your own, are kept in the book. In a text, {name},"
                + " {first} and {company} are those of the client, and {me} is $HUG_STAFF or your"
                + " login name.")
        .note(
            "To open a message, hand its link to the desktop: xdg-open \"$(hug say birthday jim --by"
                + " email)\" (on a Mac, open instead of xdg-open).")
        .note(
            "At a terminal that supports links, the text is followed by links that open it as an"
                + " e-mail or a text message. hug sends nothing. Once you have sent it, log it with"
                + " hug touch CLIENT --by email.")
        .with(TEMPLATE)
        .with(CLIENT)
        .with(WORDS, REMOVE, BY, Recipient.FORCE)
        .with(OutputOptions.OPTIONS);
  }

  private static Channel channel(String word) {
    var channel = Channel.parse(word);
    if (channel != Channel.EMAIL && channel != Channel.TEXT) {
      throw Failure.usage("no link opens a " + channel + "; choose one of: email, text");
    }
    return channel;
  }

  @Override
  public Result run(Arguments given, Session session) {
    var client = String.join(" ", given.all(CLIENT));
    boolean isEdit = given.has(WORDS) || given.has(REMOVE);
    if (isEdit && (!client.isEmpty() || given.has(BY))) {
      throw Failure.usage("a template is kept for all clients", "leave out the client and --by");
    }
    if (given.has(WORDS) && given.has(REMOVE)) {
      throw Failure.usage("--words and --remove cannot be used together");
    }
    if (given.find(TEMPLATE).isEmpty()) {
      if (isEdit || given.has(BY)) {
        throw given.needs("TEMPLATE");
      }
      return list(session);
    }
    var name = given.find(TEMPLATE).get();
    if (isEdit) {
      var templates = new OwnTemplates(session);
      return given.has(REMOVE) ? templates.remove(name) : templates.keep(name, given.get(WORDS));
    }
    var wording = found(name, session);
    if (client.isEmpty()) {
      if (given.has(BY)) {
        throw given.needs("CLIENT");
      }
      return new Saying(wording.text(), List.of()).result(wording, session);
    }
    var recipient = Recipient.of(client, session);
    if (!given.has(Recipient.FORCE)) {
      recipient.requireNotQuiet(session);
      given.find(BY).ifPresent(recipient::requireAllowed);
    }
    var text = SayingText.of(wording, recipient.client(), session.staff());
    var by = given.find(BY);
    return by.isPresent()
        ? Saying.link(by.get(), text, recipient)
        : Saying.to(recipient, text).result(wording, session);
  }

  private static Result list(Session session) {
    return Result.listed(
        Table.of(
            SayingText.all(session.book().wordings().all()),
            column("name", Wording::name),
            Column.<Wording>column("text", Wording::text).yieldsLast()),
        "No templates.");
  }

  private static Wording found(String name, Session session) {
    var own = session.book().wordings().named(name);
    return own.or(() -> SayingText.builtIn(name)).orElseThrow(() -> unknown(name, session));
  }

  private static Failure unknown(String name, Session session) {
    var names = SayingText.names(session.book().wordings().all());
    return Failure.refused(
        "no template \""
            + name
            + "\""
            + Suggestion.ofNames(name, names)
                .map(near -> "; did you mean " + near + "?")
                .orElse(""),
        "list them with: hug say; keep a new one with: hug say NAME --words TEXT");
  }
}
