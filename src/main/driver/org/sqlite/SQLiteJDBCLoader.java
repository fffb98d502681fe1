package org.sqlite;

import java.nio.file.Path;

/**
 * Loads the native library that lies beside the jar. The driver's own looks through the folder for
 * temporary files first, and into the jar for its version: 6 ms of each start.
 */
public final class SQLiteJDBCLoader {
  private static boolean isLoaded;

  private SQLiteJDBCLoader() {}

  @SuppressWarnings("restricted") // allowed by Enable-Native-Access
  public static synchronized boolean initialize() {
    if (!isLoaded) {
      System.load(
          Path.of(
                  System.getProperty("org.sqlite.lib.path"),
                  System.getProperty("org.sqlite.lib.name"))
              .toAbsolutePath()
              .toString());
      isLoaded = true;
    }
    return true;
  }

  public static int getMajorVersion() {
    return 3;
  }

  public static int getMinorVersion() {
    return 0;
  }

  public static String getVersion() {
    return "3";
  }
}
