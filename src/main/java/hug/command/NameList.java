package hug.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.ClientRef;
import hug.model.Escaped;
import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** A file of clients, one per line, named as on the command line; blank lines are ignored. */
final class NameList {
  private static final String MARK = "\ufeff";

  private NameList() {}

  /**
   * The clients in the file, each once.
   *
   * @param file its name; - for standard input
   * @throws Failure with every line that matches no client, or several
   */
  static List<ClientRef> clients(String file, Session session) {
    var finder = session.finder((_, _, _) -> Optional.empty());
    var clients = new LinkedHashSet<ClientRef>();
    var unclear = new ArrayList<String>();
    int number = 0;
    for (var line : text(file, session).lines().toList()) {
      number++;
      try {
        if (!line.isBlank()) {
          clients.add(finder.find(line.strip()));
        }
      } catch (Failure failure) {
        unclear.add("  line " + number + ": " + inOneLine(failure));
      }
    }
    var name = file.equals("-") ? "standard input" : Escaped.of(file);
    if (!unclear.isEmpty()) {
      throw Failure.client(
          unclear.size()
              + (unclear.size() == 1 ? " line of " : " lines of ")
              + name
              + (unclear.size() == 1 ? " does" : " do")
              + " not match exactly one client, so nothing was changed:",
          unclear);
    }
    if (clients.isEmpty()) {
      throw Failure.usage("--each: no names in " + name);
    }
    return List.copyOf(clients);
  }

  private static String inOneLine(Failure failure) {
    var candidates =
        failure.details().stream().map(line -> line.strip().replace("  ", " ")).toList();
    return (failure.getMessage() + " " + String.join(", ", candidates)).strip();
  }

  private static String text(String file, Session session) {
    if (file.equals("-") && session.person().types()) {
      throw Failure.usage(
          "--each - reads names from standard input, but nothing is piped in",
          "use: hug touch --each - --by visit < today.txt");
    }
    try {
      var bytes =
          file.equals("-") ? session.in().readAllBytes() : Files.readAllBytes(Path.of(file));
      var text = new String(bytes, UTF_8);
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (IOException | InvalidPathException e) {
      throw Failure.refused(
          "cannot read " + (file.equals("-") ? "standard input" : Escaped.of(file)),
          "check its name and permissions");
    }
  }
}
