package hug.model;

import java.util.function.Supplier;

/**
 * The author of a change, with the command and the time.
 *
 * @param staff the staff member, looked up only when something changes
 * @param at seconds since 1970-01-01T00:00Z
 */
public record Author(Supplier<String> staff, String command, long at) {}
