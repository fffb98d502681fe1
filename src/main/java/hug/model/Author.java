package hug.model;

import java.util.function.Supplier;

/**
 * Who changes a book, with which command, and when.
 *
 * @param staff who is at work; asked only when something is changed
 * @param at seconds since 1970-01-01T00:00Z
 */
public record Author(Supplier<String> staff, String command, long at) {}
