package hug;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home folder for tests that start the built program as people and cron do. */
abstract class ProgramFixture {

  static final String HUG = "'" + Shell.hug() + "'";

  @TempDir Path folder;
  Shell shell;
  Map<String, String> environment;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    environment = Map.of("HOME", folder.toString(), "PATH", "/usr/bin:/bin");
  }

  Shell.Result hug(String arguments) throws Exception {
    return shell.run(HUG + " " + arguments, environment);
  }
}
