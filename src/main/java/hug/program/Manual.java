package hug.program;

import hug.command.GlobalOptions;
import hug.command.OutputOptions;
import hug.output.Tone;
import hug.syntax.Roff;
import hug.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The man pages: one for hug, and one for each command. */
final class Manual {
  private static final String DATE = "2026-11-21";

  private Manual() {}

  /** The pages, by the names of their files. */
  static Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    pages.put("hug.1", overview());
    for (var word : Commands.words()) {
      var commands =
          Commands.all().stream()
              .filter(entry -> entry.name().split(" ")[0].equals(word))
              .map(entry -> entry.ownSyntax())
              .toList();
      if (!commands.isEmpty()) {
        pages.put("hug-" + word + ".1", page("hug-" + word, commands));
      }
    }
    for (var guide : Guide.ALL) {
      var name = "hug-" + guide.name();
      var page = new Roff(name, Roff.Volume.GUIDES, DATE, Help.version().strip());
      page.named(name, guide.title()).section("DESCRIPTION");
      guide.man(page).section("SEE ALSO").paragraph("hug(1)");
      pages.put(name + Roff.Volume.GUIDES.ending(), page.toString());
    }
    return pages;
  }

  private static String page(String name, List<Syntax> commands) {
    var page = begun(name).named(name, summary(commands)).synopsis(commands);
    if (commands.size() == 1) {
      var syntax = commands.getFirst();
      page.section("DESCRIPTION").description(syntax);
      page.section("EXAMPLES").examples(syntax);
      page.section("OPTIONS").arguments(syntax);
    } else {
      page.section("COMMANDS");
      for (var syntax : commands) {
        page.subsection("hug " + syntax.name());
        page.description(syntax).examples(syntax).arguments(flat(syntax));
      }
    }
    page.paragraph("The options of every command are in hug(1).");
    return page.section("SEE ALSO").paragraph("hug(1)").toString();
  }

  /** The same options without their sections, of which a page within a page has no use. */
  private static Syntax flat(Syntax syntax) {
    var options = new Syntax.Section("Options", syntax.options());
    return new Syntax(
        syntax.name(),
        syntax.summary(),
        syntax.notes(),
        syntax.examples(),
        syntax.parameters(),
        List.of(options));
  }

  private static String summary(List<Syntax> commands) {
    var summary = commands.getFirst().summary();
    if (commands.size() > 1) {
      return String.join(", ", commands.stream().map(Syntax::name).toList());
    }
    return Character.toLowerCase(summary.charAt(0)) + summary.substring(1);
  }

  private static Roff begun(String name) {
    return new Roff(name, Roff.Volume.COMMANDS, DATE, Help.version().strip());
  }

  private static String overview() {
    var page = begun("hug").named("hug", "stay in touch with your clients");
    page.synopsis(List.of(Syntax.command("COMMAND", "")));
    page.section("DESCRIPTION")
        .paragraph(
            "hug keeps the clients of a small business, and every contact with them, in one file:"
                + " the book. Each morning, hug due says whom to call today, and why. Once a week,"
                + " hug lapsed names those who have slipped away.")
        .paragraph(
            "A touch is one contact with a client on one day: a call, a card, a visit. A window is"
                + " how long silence may last; when it has passed, the client is due. A lapse is"
                + " the silence after which a client counts as lapsed. Attempts that reached nobody"
                + " and mailings are kept, but do not count as a touch of the person.");
    page.section("COMMANDS");
    for (var group : Commands.Group.values()) {
      page.subsection(group.title());
      for (var entry : group.commands()) {
        page.item("hug " + entry.name(), entry.ownSyntax().summary() + ".");
      }
    }
    page.section("GUIDES");
    for (var guide : Guide.ALL) {
      page.item("hug help " + guide.name(), guide.title() + ".");
    }
    page.section("OPTIONS")
        .arguments(
            Syntax.command("", "")
                .with(new Syntax.Section("Options", GlobalOptions.OPTIONS.options()))
                .with(OutputOptions.OPTIONS));
    page.paragraph("Options may stand before or after the name of a command.");
    page.section("COLOURS")
        .paragraph(
            "Each means one thing, and says no more than the words do. There are none where"
                + " NO_COLOR is set, with --color never, in a pipe or file, or where TERM is dumb.");
    for (var tone : Tone.values()) {
      if (tone != Tone.PLAIN) {
        page.item(tone.look(), tone.meaning());
      }
    }
    return words(page).toString();
  }

  private static Roff words(Roff page) {
    return page.section("CLIENTS, DAYS AND WINDOWS")
        .item(
            "A client",
            "is named in full, by number (12 or '#12'), or by any part of the name, an alias, an"
                + " e-mail address or a phone number that fits nobody else. Case and accents do not"
                + " matter.")
        .item(
            "A day",
            "is 2026-11-21, today, yesterday, tomorrow, 3 days ago, in 2 weeks, tuesday, last"
                + " tuesday, next tuesday, 21 nov, +2w or -3d. A bare weekday or date is the latest"
                + " one for things done, and the next one for things to come.")
        .item(
            "A window",
            "is a whole number and d, w, m or y: 10d, 2w, 3m, 1y. A month after 31 January is the"
                + " last day of February.")
        .section("FILES")
        .item(
            "$XDG_DATA_HOME/hug/hug.db",
            "The book; ~/.local/share/hug/hug.db where XDG_DATA_HOME is not set. It is an SQLite"
                + " database that only you can read. To move it, copy the file.")
        .item(
            ".hug-backups",
            "The folder of its backups, beside it. Each has the day and the reason in its name.")
        .item(
            "$XDG_STATE_HOME/hug",
            "The history of hug shell, drafts of notes and cards while an editor is open, and"
                + " reports of crashes of Java, which include the command line"
                + " (~/.local/state/hug if XDG_STATE_HOME is not set). Only you can read them. A"
                + " draft that was never used stays there, and is named when an editor is next"
                + " opened.")
        .section("ENVIRONMENT")
        .item("HUG_DB", "The file of the book.")
        .item("HUG_STAFF", "Who touches; otherwise the login name.")
        .item(
            "VISUAL, EDITOR",
            "What --editor writes notes with; otherwise vi. One that opens a window needs its option"
                + " to wait until that is closed, as in gvim -f or code --wait.")
        .item("HUG_TODAY", "The day to take for today.")
        .item(
            "HUG_PAGER, PAGER",
            "What shows a table longer than the terminal; less -FRX unless set, empty for none.")
        .item("NO_COLOR, CLICOLOR_FORCE", "No colour, or colour in a pipe too.")
        .section("EXIT STATUS")
        .item("0", "Done; an empty list too.")
        .item("1", "It could not be done, and the message says what to do.")
        .item("2", "Wrong usage.")
        .item("3", "Something is listed; only with --exit-code.")
        .item("4", "No such client, or more than one.")
        .item("70", "A fault in hug itself.")
        .item("130", "Interrupted.")
        .item("141", "The reader of the output went away.");
  }
}
