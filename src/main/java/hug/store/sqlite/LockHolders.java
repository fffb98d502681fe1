package hug.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;

/** Finds out what prevents writing to a file, as far as the system tells. */
final class LockHolders {
  private static final Path LOCKS = Path.of("/proc/locks");
  private static final int PROCESS = 4;
  private static final int INODE = 5;

  private LockHolders() {}

  /** The processes that lock a file, in words that follow "is in use". */
  static String of(String file) {
    var holders = new LinkedHashSet<String>();
    try {
      var inode = String.valueOf(Files.getAttribute(Path.of(file), "unix:ino"));
      var own = String.valueOf(ProcessHandle.current().pid());
      for (var lock : Files.readAllLines(LOCKS)) {
        // 1: POSIX ADVISORY WRITE 1234 08:01:5678 0 EOF; -> before the process if it only waits.
        var words = lock.split("\\s+");
        if (words.length > INODE
            && words[INODE].endsWith(":" + inode)
            && !words[PROCESS].equals(own)) {
          holders.add("process " + words[PROCESS] + name(words[PROCESS]) + starter(words[PROCESS]));
        }
      }
    } catch (IOException | RuntimeException e) {
      // The system has no such file.
    }
    return holders.isEmpty() ? " by another program" : " by " + String.join(" and ", holders);
  }

  private static String name(String process) throws IOException {
    var commandLine = Path.of("/proc", process, "cmdline");
    if (Files.isReadable(commandLine) && Files.readString(commandLine).contains("\0hug.Main\0")) {
      return " (hug)";
    }
    var name = Path.of("/proc", process, "comm");
    return Files.isReadable(name) ? " (" + Files.readString(name).strip() + ")" : "";
  }

  /** The user whose process it is, if it is somebody else's. */
  private static String starter(String process) throws IOException {
    var owner = Files.getOwner(Path.of("/proc", process)).getName();
    return owner.equals(Files.getOwner(Path.of("/proc/self")).getName()) ? "" : " of " + owner;
  }
}
