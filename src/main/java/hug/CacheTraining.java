package hug;

import java.util.List;

/**
 * Runs commands, so that the build can cache the classes that they load. Everything in a cache is
 * prepared at every start, needed or not, so there is one for the everyday commands and one for the
 * rest.
 */
public final class CacheTraining {
  /** Teaches the cache what an error needs. */
  private static final String WRONG = "due -z";

  private static final List<String> EVERYDAY =
      List.of(
          "due",
          "due --limit 20",
          "due --all",
          "due --csv",
          "lapsed",
          "lapsed --limit 20",
          "lapsed --csv",
          "show Zoë",
          "show 1",
          "why Zoë",
          "why 1",
          "touch Zoë hello",
          "touch 1 hello --on 2020-02-02 --next 2w --by visit",
          WRONG);

  private static final List<String> OTHERS =
      List.of(
          "init --clients 60",
          "add Zoë --phone 555-0101 --tag vip --since 2020-01-01",
          "promise Zoë proofs --by 2020-03-03",
          "done 261",
          "complaint Zoë late",
          "know Zoë likes tea",
          "occasion Zoë birthday --on 1988-08-04",
          "next Zoë 2w",
          "snooze Zoë 2w",
          "edit Zoë --email zoe@example.com",
          "list",
          "list --json",
          "list --tag vip --csv",
          "search hello",
          "due --json",
          "lapsed --likely",
          "show 1 --json",
          "log",
          "report",
          "plan",
          "rule list",
          "config",
          "undo",
          "__complete ",
          "__complete rule ",
          "__complete show a",
          "__complete show ama",
          "__complete touch ",
          "__complete due --",
          "help",
          "help due",
          "help --all",
          "--version",
          "--sample due");

  /** Clients whose reasons to be contacted differ, so that rules of most kinds are applied. */
  private static final int CLIENTS = 15;

  private CacheTraining() {}

  /**
   * Runs the lines of a cache, first at a terminal and then in a pipe, on the book that HUG_DB
   * names.
   *
   * @param arguments the name of the cache: "other", whose lines make the book, or "everyday"
   */
  public static void main(String[] arguments) {
    if (arguments[0].equals("other")) {
      run(OTHERS, "out,err");
    }
    run(EVERYDAY, "in,out,err");
    run(EVERYDAY, "");
    for (int client = 2; client <= CLIENTS; client++) {
      run(List.of("show " + client, "why " + client, "touch " + client + " hello"), "");
    }
  }

  private static void run(List<String> lines, String terminals) {
    System.setProperty("hug.terminal", terminals);
    for (var line : lines) {
      if (Main.run(line.split(" ", -1)) != (line.equals(WRONG) ? 2 : 0)) {
        throw new IllegalStateException(line);
      }
    }
  }
}
