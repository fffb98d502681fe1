package hug.output;

import java.util.List;

/**
 * The printed result.
 *
 * @param data for standard output, or a file
 * @param words messages for standard error
 * @param exitCode the exit code of the process
 */
public record Rendered(Spool data, List<String> words, int exitCode) {}
