package hug.command.intake;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.Session;
import hug.model.Failure;
import hug.output.Result;
import hug.store.Backup;
import hug.syntax.Arguments;
import hug.syntax.Syntax;

/** Brings clients or touches in from a CSV file, all of them or none. */
final class ImportCommand implements Command {
  @Override
  public Syntax syntax() {
    return command("import", "Bring in contacts, touches or a whole book from a file")
        .example("hug import contacts.csv --dry-run", "what would happen?")
        .example("hug import contacts.vcf", "contacts of a phone, as vCards")
        .example("hug import contacts.csv", "contacts of Google, Outlook and others")
        .example("hug import touches.csv --create-clients", "touches, and whom they were with")
        .example("hug import people.csv --map name=\"Full Name\"", "columns of other names")
        .example("hug import friends.md", "what the program friends keeps")
        .example("hug import hug.json", "a book that hug export book wrote")
        .note(
            "What a file is, is told from what is in it, not from its name. Contacts come as vCards"
                + " (2.1, 3.0 and 4.0), or as the CSV that Google Contacts, Outlook, Thunderbird,"
                + " LinkedIn and HubSpot export. In other CSV files, clients have the"
                + " column name, and may have company, email, phone, tags, aliases, owner, since,"
                + " every, value, referred_by, note, address, website, fields (parking=yard), birthday"
                + " and last_touch. Touches have client (or client_id) and on,"
                + " and may have by, direction (in or out), who, counted, note and next. Several"
                + " values in a cell are separated by a semicolon.")
        .note(
            "Of a vCard, names, nicknames, the company and position, e-mail addresses, phone"
                + " numbers, postal addresses, websites, categories, notes, birthdays and anniversaries are read. Of a"
                + " friends.md, friends become clients, activities touches, and notes facts about"
                + " those whom they name.")
        .note(
            "New clients of whom no contact is known are planned (see hug next): their first hugs"
                + " are spread evenly over the window of each, on working days, from tomorrow on,"
                + " and no more a week than the quota of the staff where that suffices. --spread"
                + " chooses another length; --spread 0d plans none. A day of last contact"
                + " (last_touch, Last Contacted, Last Activity Date and the like) becomes a touch"
                + " and starts the clock instead. Touches are by whoever imports them, unless the"
                + " file says who made them.")
        .note(
            "Unless --skip-errors is given, one bad line keeps all of the file out. The same file a"
                + " second time adds nothing. Clients who are in the book already are brought up to"
                + " date: what the file says goes in, and what it leaves empty stays. Where it is"
                + " not clear who is meant, the line is left out and named. At a terminal, what"
                + " would be done is shown first; hug undo takes all of it back.")
        .with(ImportOptions.FILE)
        .with(ImportOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var source = ImportOptions.source(given, session);
    var file = ImportFile.of(source, given, session);
    boolean isSkipping = given.has(ImportOptions.SKIP_ERRORS);
    boolean isOnlyShown = given.has(ImportOptions.DRY_RUN);
    if (isOnlyShown || session.person().canBeAsked() && !given.has(ImportOptions.YES)) {
      var faults = new BadLines(source.name(), isSkipping);
      var book = session.bookToTry();
      var summary = book.rehearse(() -> file.into(book, faults));
      var lines = summary.toDo(faults);
      if (isOnlyShown || summary.isEmpty() || faults.keepAllOut()) {
        return new Result.Words(lines, faults.keepAllOut() ? 1 : 0);
      }
      if (!session.person().agrees(String.join("\n", lines) + "\nImport this? [y/N] ")) {
        throw Failure.refused("nothing was imported");
      }
      session.close();
    }
    var faults = new BadLines(source.name(), isSkipping);
    var book = session.bookToBegin();
    return book.change(
        Backup.Reason.IMPORT,
        () -> {
          var summary = file.into(book, faults);
          faults.refuse();
          return new Result.Words(summary.done(faults));
        });
  }
}
