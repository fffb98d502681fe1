package hug;

import hug.command.Offices;
import hug.line.Place;
import hug.line.postgres.Databases;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The databases in which books are shared. */
final class RealOffices implements Offices {
  /** Makes a process independent of the terminal, so that closing it does not end a sync. */
  private static final File SETSID = new File("/usr/bin/setsid");

  private final String home;

  /**
   * @param home the user's home folder
   */
  RealOffices(String home) {
    this.home = home;
  }

  @Override
  public Place at(String address, Optional<Function<String, char[]>> secret) {
    return Databases.open(address, System.getenv(), home, secret);
  }

  @Override
  public void behind(List<String> arguments) {
    var command = new ArrayList<String>();
    if (SETSID.canExecute()) {
      command.add(SETSID.getPath());
    }
    command.add(System.getProperty("hug.launcher", "hug"));
    command.addAll(arguments);
    var nothing = new File("/dev/null");
    try {
      new ProcessBuilder(command)
          .redirectInput(nothing)
          .redirectOutput(Redirect.appendTo(nothing))
          .redirectError(Redirect.appendTo(nothing))
          .start();
    } catch (IOException e) {
      // The next sync, or the line about an old one, comes soon enough.
    }
  }
}
