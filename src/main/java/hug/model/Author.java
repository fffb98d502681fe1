package hug.model;

import java.util.function.Supplier;

/**
 * Who changes the book, with which command, and when.
 *
 * @param staff the staff member, looked up only when something changes
 * @param at seconds since 1970-01-01T00:00Z
 */
public record Author(Supplier<String> staff, String command, long at) {}
