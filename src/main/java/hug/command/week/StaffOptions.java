package hug.command.week;

import static hug.syntax.Option.dated;
import static hug.syntax.Option.flag;
import static hug.syntax.Option.option;

import hug.model.InputText;
import hug.syntax.Option;
import hug.syntax.Syntax.Section;
import hug.syntax.Values;
import java.time.LocalDate;
import java.util.List;

/** The options that change what is known of a member of staff. */
final class StaffOptions {
  static final Option<String> RENAME =
      option("--rename", "NEW", InputText::name)
          .means("Give them another name")
          .details("The log keeps the old name, and they are still known by it.");
  static final Option<String> LOGIN =
      option("--login", "LOGIN", InputText::name)
          .means("Login name, or other name, that is theirs; repeat for several")
          .details("With it as $HUG_STAFF, or as the login name, it is them.");
  static final Option<String> NO_LOGIN =
      option("--no-login", "LOGIN", InputText::name).means("Login or former name to forget");

  static final Option<String> AWAY =
      option("--away", "DATE|WINDOW", word -> word)
          .means("They are away until this date, or for this long")
          .details("On DATE they are back. Quota and streak rest meanwhile.");
  static final Option<LocalDate> FROM =
      dated("--from", "DATE", StaffDays::nearest)
          .means("First day away, past or to come")
          .defaultsTo("today");
  static final Option<String> COVER =
      option("--cover", "STAFF", InputText::name)
          .means("Staff member who looks after their clients meanwhile")
          .among(Values.Live.STAFF);

  static final Option<LocalDate> LEAVES =
      dated("--leaves", "DATE", StaffDays::nearest)
          .means("Their last day, past or to come")
          .details("Their clients and open records pass to --to at once.");
  static final Option<String> TO =
      option("--to", "STAFF", InputText::name)
          .means("Staff member who takes over their clients and open records")
          .among(Values.Live.STAFF);
  static final Option<Boolean> BACK =
      flag("--back", "They are back today, after an absence or after they had left");

  static final Option<String> IS =
      option("--is", "STAFF", InputText::name)
          .means("Make two names one person, because one was a mistake")
          .details("Everything recorded under NAME becomes STAFF's, the past too.")
          .among(Values.Live.STAFF);
  static final Option<Boolean> REMOVE =
      flag("--remove", "Remove them, if nothing is recorded under the name");

  static final Section NAMES = new Section("Names", List.of(RENAME, LOGIN, NO_LOGIN, IS, REMOVE));
  static final Section TIMES =
      new Section("Away and gone", List.of(AWAY, FROM, COVER, LEAVES, TO, BACK));

  private StaffOptions() {}
}
