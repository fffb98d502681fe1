package org.sqlite;

import java.nio.file.Path;

/**
 * Loads the native library next to the jar. The original first searches the folder for temporary
 * files, and the jar for its version, which adds 6 ms to each start.
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
