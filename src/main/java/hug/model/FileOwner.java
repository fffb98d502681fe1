package hug.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/** The owner, group and mode of a file, in words for people who may not use it. */
public final class FileOwner {
  private FileOwner() {}

  /** The three in brackets, to follow the name of the file; empty if unknown. */
  public static String inWords(Path file) {
    try {
      var found = Files.readAttributes(file, PosixFileAttributes.class);
      return " (owner "
          + found.owner().getName()
          + ", group "
          + found.group().getName()
          + ", mode "
          + PosixFilePermissions.toString(found.permissions())
          + ")";
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /** The way to be let in, to be typed by somebody who may: by the group, or by the owner. */
  public static String wayIn(Path file) {
    var user = System.getProperty("user.name", "LOGIN");
    try {
      var found = Files.readAttributes(file, PosixFileAttributes.class);
      var needed =
          found.isDirectory() ? PosixFilePermission.GROUP_EXECUTE : PosixFilePermission.GROUP_READ;
      if (found.permissions().contains(needed)) {
        return "to use it, ask to join its group: sudo usermod -aG "
            + found.group().getName()
            + " "
            + user
            + ", then log in again";
      }
      if (!found.owner().getName().equals(user)) {
        return "ask " + found.owner().getName() + " to let you in; see: ls -ld " + file;
      }
    } catch (IOException | UnsupportedOperationException e) {
      // Then the owner is unknown, too.
    }
    return "check its owner and permissions with: ls -ld " + file;
  }
}
