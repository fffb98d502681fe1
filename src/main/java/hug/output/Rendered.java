package hug.output;

import java.util.List;

/**
 * What an answer came to.
 *
 * @param data for standard output, or a file
 * @param words for standard error
 * @param exitCode of the process
 */
public record Rendered(Spool data, List<String> words, int exitCode) {}
