package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a client is waiting for.
 *
 * @param on the date it was promised for, or the date of the complaint
 * @param doneOn the date the promise was kept or the complaint fixed
 */
public record Awaited(LocalDate on, Optional<LocalDate> doneOn) {}
