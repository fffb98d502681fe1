package org.sqlite.util;

import java.util.function.Supplier;

/**
 * Gives loggers that keep silent: what goes wrong, the driver throws as well. Its own sets up the
 * logging of the JDK, which looks for configuration in every jar: 14 ms of each start.
 */
public final class LoggerFactory {
  private static final Logger SILENT =
      new Logger() {
        @Override
        public void trace(Supplier<String> message) {}

        @Override
        public void info(Supplier<String> message) {}

        @Override
        public void warn(Supplier<String> message) {}

        @Override
        public void error(Supplier<String> message, Throwable cause) {}
      };

  private LoggerFactory() {}

  public static Logger getLogger(Class<?> host) {
    return SILENT;
  }
}
