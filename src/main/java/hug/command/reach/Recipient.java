package hug.command.reach;

import static hug.syntax.Option.flag;

import hug.command.Quoted;
import hug.command.Session;
import hug.model.Channel;
import hug.model.Client;
import hug.model.Escaped;
import hug.model.Failure;
import hug.model.Matter;
import hug.model.Quiet;
import hug.rule.Facts;
import hug.rule.Verdict;
import hug.syntax.Option;
import java.util.List;

/**
 * The client to call or write to.
 *
 * @param typed the client as typed on the command line
 * @param facts the facts that are valid today
 */
record Recipient(String typed, Verdict verdict, List<Matter> facts) {
  static final Option<Boolean> FORCE = flag("--force", "Do it even if the client asked not to");

  static Recipient of(String typed, Session session) {
    var named = session.client(typed);
    return new Recipient(
        typed, session.evaluator().verdict(named), session.evaluator().facts(named));
  }

  Client client() {
    return verdict.client();
  }

  /** The client as a word on a command line. */
  String word() {
    return Quoted.of(typed);
  }

  /**
   * Requires that the client is not quiet.
   *
   * @throws Failure if the client is
   */
  void requireNotQuiet(Session session) {
    if (verdict.isQuiet(session.today())) {
      var because = verdict.standing().quiet().map(Quiet::because).orElse("");
      throw Failure.refused(
          client().named() + " is quiet: " + Escaped.of(because),
          "to go ahead once, add --force; to allow contact again: hug unquiet " + word());
    }
  }

  /**
   * Requires that the client has not asked never to be reached by this channel.
   *
   * @throws Failure if the client has
   */
  void requireAllowed(Channel by) {
    for (var fact : facts) {
      if (Facts.forbids(fact, by)) {
        throw Failure.refused(
            client().named() + " asked never to be contacted by " + by,
            "to go ahead once, add --force; to remove that wish: hug drop " + fact.id());
      }
    }
  }

  /** The number to call or to write to. */
  String number() {
    var numbers = client().numbersToCall();
    if (numbers.isEmpty()) {
      throw missing(
          client().phones().isEmpty() ? "no phone number" : "only a fax number", "--phone NUMBER");
    }
    return numbers.getFirst();
  }

  /** The address for an e-mail. */
  String address() {
    if (client().emails().isEmpty()) {
      throw missing("no e-mail address", "--email ADDRESS");
    }
    return client().emails().getFirst();
  }

  private Failure missing(String what, String option) {
    return Failure.refused(
        client().named() + " has " + what, "add one with: hug edit " + word() + " " + option);
  }

  /** A number that cannot be turned into a link. */
  Failure undialled() {
    return Failure.refused(
        "cannot tell what to dial in \"" + Escaped.of(number()) + "\"",
        "correct it with: hug edit " + word() + " --phone NUMBER");
  }
}
