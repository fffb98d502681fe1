package hug;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home for the built program, started as people and cron start it. */
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
