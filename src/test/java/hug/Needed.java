package hug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.opentest4j.TestAbortedException;

/** Requirements of a test, which is skipped with a reason if one is not met. */
public final class Needed {
  /** Debian packages, by tool, if their names differ. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "script", "bsdutils",
          "setpriv", "util-linux",
          "runuser", "util-linux",
          "useradd", "passwd",
          "groupadd", "passwd",
          "timeout", "coreutils",
          "sshd", "openssh-server",
          "ssh", "openssh-client",
          "ssh-keygen", "openssh-client");

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
      if (!isInstalled(tool)) {
        throw new MissingTool(tool);
      }
    }
  }

  /** Skips the test if it does not run as root. */
  public static void root(String purpose) {
    if (!System.getProperty("user.name").equals("root")) {
      throw new TestAbortedException("only root can " + purpose);
    }
  }

  private static boolean isInstalled(String tool) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
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
        packages.add(PACKAGES.getOrDefault(missing.tool, missing.tool));
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
