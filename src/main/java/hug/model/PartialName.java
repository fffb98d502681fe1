package hug.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The name of an unfinished file, which contains the process that writes it. */
public final class PartialName {
  private static final String MARK = ".partial-";

  /** The group is the process ID. Files with other names do not belong to hug. */
  private static final Pattern FORM =
      Pattern.compile("\\..*\\.partial-([0-9]{1,9})-[0-9a-f]+(-journal)?");

  /** In bytes: the limit of file systems, minus the journal suffix that SQLite may append. */
  private static final int LONGEST = 255 - "-journal".length();

  private PartialName() {}

  /** A unique name in the folder of {@code target}; long names are truncated. */
  public static Path beside(Path target) {
    var ending = MARK + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    var name = new StringBuilder("." + target.getFileName());
    while (name.toString().getBytes(UTF_8).length + ending.length() > LONGEST) {
      int last = name.length() - 1;
      name.setLength(Character.isLowSurrogate(name.charAt(last)) ? last - 1 : last);
    }
    return target.resolveSibling(name + ending);
  }

  /** The ID of the process that writes or wrote a file; empty for any other name. */
  public static OptionalLong owner(Path file) {
    var form = FORM.matcher(file.getFileName().toString());
    return form.matches() ? OptionalLong.of(Long.parseLong(form.group(1))) : OptionalLong.empty();
  }
}
