package org.sqlite.util;

import java.util.function.Supplier;

/**
 * Creates silent loggers, because the driver also throws every error that it logs. The original
 * sets up JDK logging, which searches every jar for configuration and adds 14 ms to each start.
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
