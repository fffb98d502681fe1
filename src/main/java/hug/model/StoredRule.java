package hug.model;

import java.util.Optional;

/**
 * A rule as the book keeps it.
 *
 * @param tag whom it covers; everyone if absent
 * @param lapse the silence after which a client counts as lapsed; twice the window if absent
 */
public record StoredRule(Optional<String> tag, Window window, Optional<Window> lapse) {}
