package hug.command.rules;

import static hug.output.Column.column;
import static hug.syntax.Option.flag;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Setting;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.List;

/** Shows or changes the settings of the book. */
final class ConfigCommand implements Command {
  private static final Parameter<Setting> KEY =
      parameter("KEY", Setting::named, "Setting; omit to list all")
          .among(new Values.Words(Setting.names()))
          .atMostOnce();
  private static final Parameter<String> VALUE =
      parameter("VALUE", word -> word, "New value; omit to show the current one").atMostOnce();
  private static final Option<Boolean> UNSET = flag("--unset", "Remove the value of the setting");

  @Override
  public Syntax syntax() {
    return command("config", "Show or change the settings of this book")
        .example("hug config", "list all settings, with their meaning and default")
        .example("hug config date-order dmy", "read 3/4/2026 as 3 April")
        .example("hug config currency EUR", "show amounts in euros")
        .example(
            "hug config me ida@studio.example,ida@home.example", "your addresses, to import mail")
        .example("hug config country GB", "read 020 7946 0958 as +44 20 7946 0958 in imports")
        .example("hug config date-order --unset", "reset date-order to its default")
        .note(
            "Settings are stored in the book, so everyone who works with it reads dates the same"
                + " way. Each change is a step in the log, and hug undo reverts it.")
        .note(
            "Cards show amounts with the currency. hug import tells your own messages by me, and"
                + " compares phone numbers by country. This version of hug stores first-weekday,"
                + " but does not use it yet.")
        .with(KEY)
        .with(VALUE)
        .with(UNSET)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var key = given.find(KEY);
    boolean isChange = given.has(VALUE) || given.has(UNSET);
    if (key.isEmpty() && given.has(UNSET)) {
      throw Failure.usage("--unset needs a KEY", "see: hug help config");
    }
    if (given.has(VALUE) && given.has(UNSET)) {
      throw Failure.usage("--unset and VALUE cannot be used together", "see: hug help config");
    }
    return isChange
        ? changed(key.orElseThrow(), given, session)
        : listed(key.map(List::of).orElse(List.of(Setting.values())), session);
  }

  private static Result changed(Setting key, Arguments given, Session session) {
    var value = given.find(VALUE).map(key::parse);
    var book = session.bookOrDefault();
    return book.change(() -> {
      value.ifPresentOrElse(
          chosen -> book.settings().set(key, chosen), () -> book.settings().unset(key));
      return Result.said(
          value.isPresent()
              ? "Set " + key + " to " + value.get() + "."
              : "Reset " + key + " to its default: " + key.otherwise() + ".");
    });
  }

  private static Result listed(List<Setting> settings, Session session) {
    var chosen = session.book().settings();
    return Result.listed(
        Table.of(
            settings,
            column("key", Setting::toString),
            column("value", chosen::find),
            column("default", Setting::otherwise),
            column("meaning", Setting::meaning).yieldsFirst()),
        "");
  }
}
