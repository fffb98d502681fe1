package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Real users of this machine, and a group of all but the last of them. They are removed when
 * closed; those of killed tests are removed by the next one.
 */
final class UnixUsers implements AutoCloseable {
  private static final String PREFIX = "hug-test-";
  private static final Path USERS = Path.of("/etc/passwd");
  private static final Path GROUPS = Path.of("/etc/group");

  /** A name in one of these files; the group is the process that made it. */
  private static final Pattern MADE =
      Pattern.compile("(?m)^(" + PREFIX + "[a-z]+-([0-9]+)-[0-9]+):");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "HOME", "/");

  private final Shell shell;
  private final Path homes;
  private final String own = "-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  private final Thread removal = new Thread(this::remove);

  /**
   * @param folder is opened to all users, who get their homes in it
   */
  UnixUsers(Path folder, String... names) throws Exception {
    Needed.root("add users to the machine");
    Needed.tools("useradd", "groupadd", "runuser");
    shell = new Shell(folder);
    homes = Files.createDirectories(folder.resolve("homes"));
    sweep();
    Runtime.getRuntime().addShutdownHook(removal);
    require("chmod 755 '" + folder + "' && groupadd " + group());
    for (var name : names) {
      boolean isOutside = name.equals(names[names.length - 1]) && names.length > 1;
      require(
          "useradd -K HOME_MODE=0700 -s /bin/sh -U "
              + (isOutside ? "" : "-G " + group())
              + " -m -d '"
              + home(name)
              + "' "
              + login(name));
    }
  }

  /** Removes users and groups whose process has ended. */
  private void sweep() throws Exception {
    for (var file : List.of(USERS, GROUPS)) {
      var made = MADE.matcher(Files.readString(file)).results().toList();
      for (var one : made) {
        if (ProcessHandle.of(Long.parseLong(one.group(2))).isEmpty()) {
          run((file.equals(USERS) ? "userdel -f " : "groupdel ") + one.group(1));
        }
      }
    }
  }

  /** The login name of a user. */
  String login(String name) {
    return PREFIX + name + own;
  }

  /** The group that all users but the last are in. */
  String group() {
    return login("salon");
  }

  Path home(String name) {
    return homes.resolve(name);
  }

  /** Runs a shell command as root. */
  Shell.Result run(String line) throws IOException, InterruptedException {
    return shell.run(line, ENVIRONMENT);
  }

  /** Runs a shell command as root, which must not fail. */
  void require(String line) throws IOException, InterruptedException {
    var result = run(line);
    assertEquals(0, result.exitCode(), line + "\n" + result.out() + result.err());
  }

  /** Runs a shell command as a user, in the folder of the test. */
  Shell.Result as(String name, String line) throws IOException, InterruptedException {
    return shell.run(
        List.of(
            "/usr/sbin/runuser",
            "-u",
            login(name),
            "--",
            "/usr/bin/env",
            "-i",
            "HOME=" + home(name),
            "PATH=/usr/bin:/bin",
            "LC_ALL=C.UTF-8",
            "HUG_STAFF=" + name,
            "/bin/sh",
            "-c",
            line),
        ENVIRONMENT);
  }

  private void remove() {
    try {
      for (var file : List.of(USERS, GROUPS)) {
        for (var one : MADE.matcher(Files.readString(file)).results().toList()) {
          if (one.group(1).endsWith(own)) {
            run((file.equals(USERS) ? "userdel -f " : "groupdel ") + one.group(1));
          }
        }
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    remove();
    Runtime.getRuntime().removeShutdownHook(removal);
  }
}
