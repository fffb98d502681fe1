package hug.store;

import hug.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/**
 * The users of a book: its owner alone, or also a group. Nothing but the mode and the group of its
 * file says so, and all other files of the book follow.
 */
public final class Access {
  private static final Access PRIVATE = new Access(Optional.empty());

  private static final int SHARED_FILE = 0660;

  /**
   * With the bit that gives the group to new files, such as SQLite's journal, which SQLite makes.
   */
  private static final int SHARED_FOLDER = 02770;

  private static final int PRIVATE_FILE = 0600;
  private static final int PRIVATE_FOLDER = 0700;
  private static final int ALL_BITS = 07777;
  private static final int PERMISSIONS = 0777;
  private static final int OWNER = 0700;
  private static final int OTHERS = 0077;
  private static final int ENTRY = 0011;
  private static final int GROUP = 0070;

  private final Optional<GroupPrincipal> group;

  private Access(Optional<GroupPrincipal> group) {
    this.group = group;
  }

  /**
   * The users of a book, by its file, or if that does not exist, by its folder. A group is one of
   * them if it may read and write, and all others may do nothing; but not where the folder lets in
   * nobody else.
   */
  public static Access of(Path book) {
    try {
      if (!Files.exists(book)) {
        return of(book.getParent(), ALL_BITS & ~OWNER, SHARED_FOLDER & ~OWNER);
      }
      boolean isReached = (mode(book.getParent()) & ENTRY) != 0;
      return isReached ? of(book, OTHERS, SHARED_FILE & ~OWNER) : PRIVATE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // There is no such folder, or the system has no groups.
      return PRIVATE;
    }
  }

  private static Access of(Path file, int bits, int wanted) throws IOException {
    return (mode(file) & bits) == wanted ? new Access(Optional.of(groupOf(file))) : PRIVATE;
  }

  /**
   * The users if a group shares the book.
   *
   * @throws Failure if there is no such group
   */
  public static Access sharedWith(String name, Path book) {
    try {
      var users = book.getFileSystem().getUserPrincipalLookupService();
      return new Access(Optional.of(users.lookupPrincipalByGroupName(name)));
    } catch (IOException e) {
      throw Failure.refused(
          "this system has no group \"" + name + "\"",
          "to create it: sudo groupadd "
              + name
              + ", then add people: sudo usermod -aG "
              + name
              + " LOGIN");
    } catch (UnsupportedOperationException e) {
      throw Failure.refused("this system has no groups, so a book cannot be shared with one");
    }
  }

  /** The name of the group; empty if only the owner may use the book. */
  public Optional<String> group() {
    return group.map(GroupPrincipal::getName);
  }

  public boolean isShared() {
    return group.isPresent();
  }

  /** Whether a file or folder of the book is open to just these users. */
  public boolean fits(Path file) throws IOException {
    return group.isPresent()
        ? (mode(file) & ALL_BITS) == mode(Files.isDirectory(file), true) && hasGroup(file)
        : (mode(file) & OTHERS) == 0;
  }

  private boolean hasGroup(Path file) throws IOException {
    return groupOf(file).equals(group.orElseThrow());
  }

  /** Gives a new and private file or folder to the users. */
  void open(Path made) {
    if (isShared()) {
      try {
        give(made);
      } catch (IOException e) {
        throw Failure.refused(
            "cannot share " + made + " with the group " + group().orElseThrow(),
            "check that you are in it with: id -nG");
      }
    }
  }

  /**
   * Opens a file or folder to just these users. Never follows a link, which somebody else in the
   * group may have put there.
   *
   * @throws IOException if the file is another user's or a link, or this user is not in the group
   */
  public void give(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      // Java follows a link to change a mode, even if told not to.
      throw new IOException("it is a link");
    }
    if (group.isPresent() && !hasGroup(file)) {
      Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setGroup(group.get());
    }
    int mode = mode(Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS), isShared());
    Files.setAttribute(file, "unix:mode", mode, LinkOption.NOFOLLOW_LINKS);
    if (!fits(file)) {
      throw new IOException("the file system (" + fileSystem(file) + ") does not keep it");
    }
  }

  /** The type of the file system of a file, such as ext4, apfs or nfs4. */
  public static String fileSystem(Path file) {
    try {
      return Files.getFileStore(file).type();
    } catch (IOException e) {
      // Under a changed root directory, Java does not find what is mounted.
      return "unknown";
    }
  }

  private static int mode(boolean isFolder, boolean isShared) {
    if (isFolder) {
      return isShared ? SHARED_FOLDER : PRIVATE_FOLDER;
    }
    return isShared ? SHARED_FILE : PRIVATE_FILE;
  }

  /** Gives a file the mode and the group of another, or if the group cannot be, no group. */
  static void copy(Path from, Path to) throws IOException {
    int mode = mode(from) & PERMISSIONS;
    var group = groupOf(from);
    if (!groupOf(to).equals(group)) {
      try {
        Files.getFileAttributeView(to, PosixFileAttributeView.class).setGroup(group);
      } catch (IOException notIn) {
        mode &= ~GROUP;
      }
    }
    Files.setAttribute(to, "unix:mode", mode);
  }

  private static int mode(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
  }

  private static GroupPrincipal groupOf(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS).group();
  }
}
