package hug.command.intake;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Backup;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.function.Supplier;

/** Imports clients, touches or a whole book from a file, all of it or nothing. */
final class ImportCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("import", "Import contacts, touches, mail, calendars, calls or a whole book")
        .example("hug import contacts.csv --dry-run", "preview an import without changing anything")
        .example("hug import contacts.vcf", "import contacts from a phone, as vCards")
        .example("hug import contacts.csv", "import contacts from Google, Outlook and others")
        .example("hug import addressbook.ldif --dry-run", "preview the address book of Thunderbird")
        .example("hug import addresses.txt", "import a list such as Ida Holm <ida@example.com>")
        .example(
            "hug import touches.csv --create-clients", "import touches, adding unknown clients")
        .example(
            "hug import people.csv --map name=\"Full Name\"",
            "import a file whose column has another name")
        .example(
            "hug import inbox.mbox --me ida@studio.example",
            "record your mail with clients as touches")
        .example("hug import calendar.ics", "record meetings, and plan those to come")
        .example("hug import calls.xml --dry-run", "preview the calls of an Android phone")
        .example("hug import friends.md", "import the file of the friends program")
        .example("hug import hug.json", "import a book from hug export book")
        .note(
            "hug recognises a file by its content, not its name. It reads vCards (2.1, 3.0 and"
                + " 4.0), LDIF, lists of e-mail addresses, JSON from hug, a friends.md, and CSV:"
                + " the exports of Google Contacts, Outlook and Thunderbird in seven languages, of"
                + " LinkedIn and HubSpot, and any file whose columns have usual names, such as Full"
                + " Name, Telefon or Código postal.")
        .note(
            "It also reads what other programs record of your contacts, and makes touches of it:"
                + " mailboxes (mbox, Maildir, .eml, .emlx), calendars (.ics), the calls and"
                + " messages of SMS Backup & Restore for Android (XML), lists of calls as CSV"
                + " (from a FRITZ!Box, a VoIP service or a phone bill), and exported WhatsApp chats."
                + " FILE can be a folder with any of these. See hug help automatic.")
        .note(
            "Contacts with one client on one day, by one channel and in one direction, are one"
                + " touch. hug remembers what it has read, so importing a file again, or one that"
                + " has grown, adds only what is new, and what you undid stays undone unless you"
                + " use --again. A touch on that day by that channel that was not imported stands"
                + " for them, so nothing is doubled. Newsletters, automatic replies, bounces,"
                + " drafts, junk, and messages to more than five people are left out. hug keeps"
                + " the subject of an e-mail and the length of a call, never the text of a message."
                + " Phone numbers without a country code are read with the setting country.")
        .note(
            "A past meeting is a touch with each client who was invited, or whose name is its"
                + " title. The next one to come becomes the planned contact (see hug next) until"
                + " it is moved or cancelled.")
        .note(
            "In hug's own words, a CSV file of clients has the column name, and may have company, email, phone, tags,"
                + " aliases, owner, since, every, value, referred_by, note, address, website,"
                + " fields (such as parking=yard), birthday and last_touch. A CSV file of touches"
                + " has client (or client_id, or phone) and on, and may have by, direction (in or out), who,"
                + " counted, note, next and purpose. Separate several values in a cell with"
                + " semicolons.")
        .note(
            "From a vCard, hug takes names, nicknames, the company and position, e-mail addresses,"
                + " phone numbers, postal addresses, websites, categories, notes, birthdays and"
                + " anniversaries. Other text in a vCard or LDIF becomes a fact; photos are counted"
                + " and left out. In a list of addresses, the name of a group becomes a tag. In a"
                + " friends.md, friends become clients, activities become"
                + " touches, and notes become facts about the clients they mention.")
        .note(
            "Days, amounts and phone numbers are read as other programs write them. Whether 2/11"
                + " is in November or in February is decided by the other days in the column, else"
                + " by the setting date-order (see hug config). If neither helps, hug asks at a"
                + " terminal, and otherwise refuses the file and names both.")
        .note(
            "New clients with no known touch get a planned first contact (see hug next). First"
                + " contacts are spread evenly over each client's window, on working days from"
                + " tomorrow on, and within the weekly quotas of the staff where possible. Choose"
                + " another length with --spread, or plan none with --spread 0d. If the file has a"
                + " date of last contact (last_touch, Last Contacted, Last Activity Date and the"
                + " like), it becomes a touch, which starts the clock instead. Touches are recorded"
                + " as yours unless the file says who made them.")
        .note(
            "If one line or value is invalid, nothing is imported, unless you use --skip-errors,"
                + " which skips such a line and leaves out such a value. From other programs, hug"
                + " keeps a value it cannot read as a fact, and says so. Importing the same file"
                + " again adds nothing. At a terminal, hug shows a preview and asks before it"
                + " imports; hug undo removes the whole import.")
        .note(
            "Clients who are already in the book are updated from the file, and empty cells change"
                + " nothing. hug recognises them by the UID of a vCard, even if the name changed"
                + " (the old name becomes an alias), by the id in its own exports together with the"
                + " name, an e-mail address or a phone number, and otherwise by the name. A client"
                + " of the same name with other e-mail addresses and phone numbers, or with another"
                + " company, could be somebody else. So could a client with another name and the"
                + " same number. Such lines are skipped and listed. Add them as new clients with"
                + " --new, or with the key a in the preview; if they are the same person after all,"
                + " use hug merge.")
        .with(ImportOptions.FILE)
        .with(ImportOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var file = ImportFile.of(given, session);
    Supplier<BadLines> faults =
        () -> new BadLines(file.name(), given.has(ImportOptions.SKIP_ERRORS));
    boolean isNew = given.has(ImportOptions.NEW);
    boolean isOnlyShown = given.has(ImportOptions.DRY_RUN);
    if (isOnlyShown || session.person().canBeAsked() && !given.has(ImportOptions.YES)) {
      var found = faults.get();
      var book = session.bookToTry();
      file.isOld(book);
      var summary = book.rehearse(() -> file.into(book, found, isNew));
      var lines = summary.toDo(found);
      var question = summary.question();
      if (isOnlyShown || found.keepAllOut() || !question.isNeeded()) {
        return new Result.Words(lines, found.keepAllOut() ? 1 : 0, found.inWords());
      }
      var asking = String.join("\n", lines) + "\n" + question.inWords();
      var answer = question.meant(session.person().answer(asking));
      if (answer == ImportQuestion.Answer.NOTHING) {
        throw Failure.refused("nothing was imported");
      }
      session.close();
      return imported(file, session, faults.get(), isNew || answer == ImportQuestion.Answer.ALL);
    }
    return imported(file, session, faults.get(), isNew);
  }

  private static Result imported(
      ImportFile file, Session session, BadLines faults, boolean letsIn) {
    var book = session.bookToBegin();
    Supplier<Result> work =
        () -> {
          var summary = file.into(book, faults, letsIn);
          faults.refuse();
          return summary.done(faults);
        };
    if (file.isOld(book)) {
      return work.get();
    }
    return file.isLarge() ? book.change(Backup.Reason.IMPORT, work) : book.change(work);
  }
}
