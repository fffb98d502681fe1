package hug.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a client waits for.
 *
 * @param on the day for which it was promised; of a complaint, the day of the complaint
 * @param doneOn the day on which the promise was kept, or the complaint put right
 */
public record Awaited(LocalDate on, Optional<LocalDate> doneOn) {}
