package hug.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The name of a file that is not finished, by which it is known who works on it. */
public final class PartialName {
  private static final String MARK = ".partial-";

  /** The number of the process that works on the file; what is called otherwise is not hug's. */
  private static final Pattern FORM =
      Pattern.compile("\\..*\\.partial-([0-9]{1,9})-[0-9a-f]+(-journal)?");

  /** In bytes: what file systems allow, less what SQLite may append for a journal. */
  private static final int LONGEST = 255 - "-journal".length();

  private PartialName() {}

  /** A name that no other file has, beside {@code target}; a long one is cut. */
  public static Path beside(Path target) {
    var ending = MARK + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    var name = new StringBuilder("." + target.getFileName());
    while (name.toString().getBytes(UTF_8).length + ending.length() > LONGEST) {
      int last = name.length() - 1;
      name.setLength(Character.isLowSurrogate(name.charAt(last)) ? last - 1 : last);
    }
    return target.resolveSibling(name + ending);
  }

  /** The process that works, or worked, on a file; empty if the name is not one of these. */
  public static OptionalLong owner(Path file) {
    var form = FORM.matcher(file.getFileName().toString());
    return form.matches() ? OptionalLong.of(Long.parseLong(form.group(1))) : OptionalLong.empty();
  }
}
