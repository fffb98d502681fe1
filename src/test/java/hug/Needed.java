package hug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Requirements of a test, which is skipped with a reason if one is not met. */
public final class Needed {
  /** Debian packages, by tool, if their names differ. */
  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("dpkg-shlibdeps", "dpkg-dev"),
          Map.entry("groupadd", "passwd"),
          Map.entry("initdb", "postgresql"),
          Map.entry("runuser", "util-linux"),
          Map.entry("script", "bsdutils"),
          Map.entry("setpriv", "util-linux"),
          Map.entry("ssh", "openssh-client"),
          Map.entry("ssh-keygen", "openssh-client"),
          Map.entry("sshd", "openssh-server"),
          Map.entry("timeout", "coreutils"),
          Map.entry("unshare", "util-linux"),
          Map.entry("useradd", "passwd"));

  /** Tools for administrators, which are on root's path only. */
  private static final List<String> ADMINISTRATION = List.of("/usr/sbin", "/sbin");

  private Needed() {}

  /** Skips a test because a tool is not installed. */
  static final class MissingTool extends TestAbortedException {
    private static final long serialVersionUID = 1;

    private final String tool;

    MissingTool(String tool) {
      super(tool + " is not installed");
      this.tool = tool;
    }
  }

  /** Skips the test if one of these tools is not installed. */
  public static void tools(String... tools) {
    for (var tool : tools) {
      if (place(tool).isEmpty()) {
        throw missing(tool);
      }
    }
  }

  /** Skips the test that needs a tool which is not installed. */
  public static TestAbortedException missing(String tool) {
    return new MissingTool(tool);
  }

  /** Skips the test if it does not run as root. */
  public static void root(String purpose) {
    if (!System.getProperty("user.name").equals("root")) {
      throw new TestAbortedException("only root can " + purpose);
    }
  }

  /** The whole path of a tool; empty if it is not installed. */
  static Optional<Path> place(String tool) {
    return Stream.concat(Stream.of(System.getenv("PATH").split(":")), ADMINISTRATION.stream())
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The Debian package of a tool. */
  static String packageOf(String tool) {
    return PACKAGES.getOrDefault(tool, tool);
  }

  /**
   * One line with the reasons for skipped tests: the missing tools with the command that installs
   * them, then all other reasons.
   */
  static String inWords(List<Throwable> reasons) {
    var tools = new TreeSet<String>();
    var packages = new TreeSet<String>();
    var words = new TreeSet<String>();
    for (var reason : reasons) {
      if (reason instanceof MissingTool missing) {
        tools.add(missing.tool);
        packages.add(packageOf(missing.tool));
      } else {
        words.add(reason.getMessage());
      }
    }
    var line = new StringBuilder();
    if (!tools.isEmpty()) {
      line.append(String.join(", ", tools))
          .append(tools.size() == 1 ? " is" : " are")
          .append(" not installed (apt install ")
          .append(String.join(" ", packages))
          .append(')');
    }
    for (var word : words) {
      line.append(line.isEmpty() ? "" : "; ").append(word);
    }
    return line.toString();
  }
}
