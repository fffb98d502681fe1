package hug.command.week;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Failure;
import hug.model.InputText;
import hug.output.Result;
import hug.rule.Week;
import hug.syntax.Arguments;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import hug.syntax.Values;
import java.util.ArrayList;
import java.util.List;

/** Lists the staff, and records who they are, how many clients to hug, and when they are there. */
final class StaffCommand implements Command {
  private static final Parameter<String> NAME =
      parameter("NAME", InputText::name, "Staff member to add or change; omit to list all")
          .among(Values.Live.STAFF)
          .atMostOnce();
  private static final Option<Integer> QUOTA =
      option("--quota", "N", StaffCommand::quota)
          .means("Quota of clients per week, 0 for none")
          .details("Without it, an existing quota is kept.")
          .defaultsTo("2");

  /** The options that each make a change of their own. */
  private static final List<Option<?>> DEEDS =
      List.of(
          QUOTA,
          StaffOptions.RENAME,
          StaffOptions.LOGIN,
          StaffOptions.NO_LOGIN,
          StaffOptions.IS,
          StaffOptions.REMOVE,
          StaffOptions.AWAY,
          StaffOptions.LEAVES,
          StaffOptions.BACK);

  @Override
  public Syntax syntax() {
    return command("staff", "List staff, or change names, quotas, absences and leavers")
        .example("hug staff", "list the staff, their weekly quotas and clients")
        .example("hug staff ana --quota 5", "set Ana's quota to five clients a week")
        .example(
            "hug staff ana --away 2w --cover ben", "let Ben look after Ana's clients for two weeks")
        .example(
            "hug staff ben --leaves \"30 nov\" --to ana", "hand everything of Ben's over to Ana")
        .example("hug staff ana --login akowalski", "take the login akowalski for Ana")
        .example("hug staff ben --is ana", "put right a name that was wrong: Ben is Ana")
        .note(
            "Anyone who is named as an owner or logs a touch joins the staff automatically, and hug"
                + " says so. Each change is one step for hug undo.")
        .note(
            "While somebody is away, hug due --mine shows their clients to --cover, and hug plan"
                + " proposes them to --cover. If --cover is away too, their own cover stands in. A"
                + " week counts as an absence if three or more of its days from Monday to Friday"
                + " are missed: it has no quota, and the streak goes on after it. Add a past"
                + " absence with --from.")
        .note(
            "With --leaves, clients, open promises, complaints and jobs, feedback that waits for an"
                + " answer, campaigns, news and the council's plans pass to --to at once, even if"
                + " the last day is still to come. Until then they can log touches and have a"
                + " quota. What they did stays theirs in hug log and in reports. After their last"
                + " day, hug does not give them clients or propose their name.")
        .with(NAME)
        .with(QUOTA)
        .with(StaffOptions.NAMES)
        .with(StaffOptions.TIMES)
        .with(OutputOptions.OPTIONS);
  }

  private static int quota(String word) {
    int quota = word.matches("[0-9]{1,4}") ? Integer.parseInt(word) : -1;
    if (quota < 0 || quota > Week.MOST) {
      throw Failure.usage("\"" + word + "\" is not a whole number from 0 to 1000");
    }
    return quota;
  }

  @Override
  public Result run(Arguments given, Session session) {
    var deeds = new ArrayList<String>();
    DEEDS.stream().filter(given::has).forEach(deed -> deeds.add(deed.subject()));
    if (deeds.size() > 1) {
      throw Failure.usage(
          deeds.get(0) + " and " + deeds.get(1) + " cannot be used together",
          "use one after the other");
    }
    requirePartner(StaffOptions.COVER, StaffOptions.AWAY, given);
    requirePartner(StaffOptions.FROM, StaffOptions.AWAY, given);
    requirePartner(StaffOptions.TO, StaffOptions.LEAVES, given);
    if (!given.has(NAME)) {
      if (!deeds.isEmpty()) {
        throw Failure.usage(
            deeds.getFirst() + " needs a NAME",
            "set it with: hug staff NAME " + deeds.getFirst() + value(deeds.getFirst()));
      }
      return StaffList.of(session);
    }
    var name = given.find(NAME).orElseThrow();
    return switch (deeds.isEmpty() ? "--quota" : deeds.getFirst()) {
      case "--rename" -> StaffNaming.rename(name, given.get(StaffOptions.RENAME), session);
      case "--login" -> StaffNaming.login(name, given.all(StaffOptions.LOGIN), session);
      case "--no-login" -> StaffNaming.noLogin(name, given.all(StaffOptions.NO_LOGIN), session);
      case "--is" -> StaffNaming.unite(name, given.get(StaffOptions.IS), session);
      case "--remove" -> StaffNaming.remove(name, session);
      case "--away" -> StaffAbsence.away(name, given, session);
      case "--leaves" -> StaffLeaving.leave(name, given, session);
      case "--back" -> StaffAbsence.back(name, session);
      default -> setQuota(name, given, session);
    };
  }

  private static String value(String option) {
    for (var deed : DEEDS) {
      if (deed.subject().equals(option) && !deed.isFlag()) {
        return " " + deed.label();
      }
    }
    return "";
  }

  private static void requirePartner(Option<?> option, Option<?> partner, Arguments given) {
    if (given.has(option) && !given.has(partner)) {
      throw Failure.usage(option.subject() + " needs " + partner.subject() + " " + partner.label());
    }
  }

  private static Result setQuota(String typed, Arguments given, Session session) {
    var book = session.bookOrDefault();
    var name = book.staff().person(typed);
    StaffLeaving.requirePresent(name, session);
    int quota =
        given
            .find(QUOTA)
            .orElseGet(() ->
                session
                    .evaluator()
                    .week(name)
                    .map(week -> week.quotas().usual())
                    .orElse(Week.QUOTA));
    return book.change(() -> {
      book.staff().setQuota(name, quota);
      return Result.said("Set the quota of " + name + " to " + Week.hugs(quota) + " a week.");
    });
  }
}
