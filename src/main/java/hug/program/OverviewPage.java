package hug.program;

import hug.command.GlobalOptions;
import hug.command.OutputOptions;
import hug.output.Tone;
import hug.syntax.Roff;
import hug.syntax.Syntax;
import java.util.List;

/** The man page hug(1): what the program is for, and what all its commands share. */
final class OverviewPage {
  private OverviewPage() {}

  /**
   * Writes the page.
   *
   * @param pages the files of all other pages
   */
  static Roff write(Roff page, List<String> pages) {
    page.named("hug", "stay in touch with your clients");
    page.synopsis(List.of(Syntax.command("COMMAND", "")));
    addDescription(page);
    addCommands(page);
    page.section("OPTIONS")
        .options(
            List.of(
                new Syntax.Section("Options", GlobalOptions.OPTIONS.options()),
                OutputOptions.OPTIONS));
    page.paragraph("Options can stand before or after the name of the command.");
    addTerms(page);
    addColours(page);
    addSharing(page);
    addFiles(page);
    addEnvironment(page);
    addExitStatus(page);
    return page.section("SEE ALSO").paragraph(References.to(pages));
  }

  private static void addDescription(Roff page) {
    page.section("DESCRIPTION")
        .paragraph(
            "hug keeps the clients of a small business, and every contact with them, in one file:"
                + " the book. Each morning, hug due lists who to call today, and why. Once a week,"
                + " hug lapsed lists the clients you have lost touch with.")
        .paragraph(
            "A touch is one contact with a client on one day: a call, a card, a visit. A window is"
                + " the longest time a client should go without a touch; once it has passed, the"
                + " client is due. After twice the window, unless a rule sets another time, the"
                + " client has lapsed. Attempts that reached nobody and mailings are recorded, but"
                + " do not count as touches.")
        .paragraph(
            "With no arguments, hug shows the ten commands to begin with. hug --sample due looks"
                + " around in a made-up book.");
  }

  private static void addCommands(Roff page) {
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
  }

  private static void addTerms(Roff page) {
    page.section("CLIENTS, DATES AND WINDOWS")
        .item(
            "Client",
            "A full name, a number (12 or '#12'), or any part of a name, alias, e-mail address or"
                + " phone number that matches only one client. Case and accents do not matter.")
        .item(
            "Date",
            "2026-11-21, today, yesterday, tomorrow, 3 days ago, in 2 weeks, tuesday, last tuesday,"
                + " next tuesday, 21 nov, +2w or -3d. A weekday or a date without a year is the"
                + " latest one for things done, and the next one for things to come. hug help dates"
                + " has all forms.")
        .item(
            "Window",
            "A whole number and d, w, m or y: 10d, 2w, 3m, 1y. A month after 31 January is the"
                + " last day of February.");
  }

  private static void addColours(Roff page) {
    page.section("COLOURS")
        .paragraph(
            "Colour never carries information on its own. It is off when NO_COLOR is set, with"
                + " --color never, when the output is a pipe or a file, and when TERM is dumb.");
    for (var tone : Tone.values()) {
      if (tone != Tone.PLAIN) {
        page.item(tone.look(), tone.meaning());
      }
    }
  }

  private static void addSharing(Roff page) {
    page.section("SEVERAL PEOPLE ON ONE MACHINE")
        .paragraph(
            "People with logins of their own share a book through a group of users: hug init FILE"
                + " --group GROUP makes such a book, and hug doctor --group GROUP shares one that"
                + " exists. Its folder, its backups and all other files of it are then open to the"
                + " members of the group and to nobody else, whatever their umask.")
        .paragraph(
            "Or the book is in one account, and each person has an ssh key that runs hug-login in"
                + " its line of ~/.ssh/authorized_keys:")
        .console(
            List.of("command=\"env HUG_STAFF=ana hug-login\",restrict,pty ssh-ed25519 AAAA..."))
        .paragraph(
            "What they type after the host is a command line of hug. Quotes work as in hug shell,"
                + " and no shell reads the line. Without one, they get the prompt of hug shell."
                + " They can start no other program, and name no file of the machine: ssh HOST"
                + " import - < calls.csv sends a file, and ssh HOST list > clients.txt gets one.")
        .paragraph(
            "hug-office(7) shows both ways step by step, and how to have the book on every"
                + " computer.");
  }

  private static void addFiles(Roff page) {
    page.section("FILES")
        .item(
            "$XDG_DATA_HOME/hug/hug.db",
            "The book (~/.local/share/hug/hug.db if XDG_DATA_HOME is not set). It is an SQLite"
                + " database that only you can read, unless you share it with a group. To move it,"
                + " copy the file.")
        .item(
            ".hug-backups",
            "The folder with its backups, next to the book. Each file name has the date and the"
                + " reason.")
        .item(
            "$XDG_STATE_HOME/hug",
            "The history of hug shell, drafts of notes and cards that are open in an editor, and"
                + " crash reports of Java, which include the command line (~/.local/state/hug if"
                + " XDG_STATE_HOME is not set). Only you can read them. A draft that was never used"
                + " stays there; hug names it the next time an editor opens.");
  }

  private static void addEnvironment(Roff page) {
    page.section("ENVIRONMENT")
        .item("HUG_DB", "The file of the book.")
        .item("HUG_STAFF", "Your name as a staff member (default: your login name).")
        .item(
            "VISUAL, EDITOR",
            "Editor for --editor and hug edit (default: vi). An editor with a window needs its"
                + " option to wait until the file is closed, as in gvim -f or code --wait.")
        .item("HUG_TODAY", "Date to use as today.")
        .item("HUG_PAGER, PAGER", "Pager for long output (default: less -FRX; empty disables it).")
        .item(
            "HUG_DIALER",
            "Program that calls a number for hug call and hug walk, such as xdg-open (default: none,"
                + " the number is printed). Its last argument is the number as a tel: URI.")
        .item(
            "FORCE_HYPERLINK",
            "Make phone numbers and e-mail addresses links on the terminal, or not with 0 (default:"
                + " if the terminal is known to support them).")
        .item("NO_COLOR, CLICOLOR_FORCE", "Turn colour off, or on even in a pipe.");
  }

  private static void addExitStatus(Roff page) {
    page.section("EXIT STATUS")
        .item("0", "Success, even if the list is empty.")
        .item("1", "The command could not be carried out; the message says what to do.")
        .item("2", "Wrong usage.")
        .item("3", "The list is not empty (only with --exit-code).")
        .item("4", "No such client, or more than one match.")
        .item("70", "Internal error (please report it).")
        .item("130", "Interrupted.")
        .item("141", "Broken pipe.");
  }
}
