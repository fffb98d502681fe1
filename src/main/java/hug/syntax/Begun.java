package hug.syntax;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a command line, for completion.
 *
 * @param options the values of the known options
 * @param words the parameters
 * @param next the argument that the next word belongs to; absent if there is none
 * @param unknown the unknown options
 */
public record Begun(
    GivenWords options, List<String> words, Optional<Argument<?>> next, List<String> unknown) {}
