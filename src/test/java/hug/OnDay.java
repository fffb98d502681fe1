package hug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs lines of hug as the user of this process, whose clock says that it is another day. */
public final class OnDay {
  private OnDay() {}

  /**
   * @param arguments the day, the book, the name of the user, and a file with the lines
   */
  public static void main(String[] arguments) throws Exception {
    var hug =
        new HugTester(Path.of(System.getProperty("user.home")))
            .on(arguments[0])
            .with("HUG_DB", arguments[1])
            .with("HUG_STAFF", arguments[2]);
    for (var line : Files.readAllLines(Path.of(arguments[3]))) {
      var result = hug.hug(List.of(line.split(" ")));
      if (result.exitCode() != 0) {
        System.err.println("hug " + line + " [exit " + result.exitCode() + "]\n" + result.all());
        System.exit(1);
      }
    }
  }
}
