package hug.model;

import java.time.LocalDate;

/**
 * A client who sent somebody, was sent, or was introduced to.
 *
 * @param by the number of the client who sent this one; 0 if nobody did
 * @param cents what they are worth, with their jobs, in hundredths of the currency
 * @param received how many clients were introduced to them
 */
public record Referrer(long id, String name, long by, LocalDate since, long cents, long received) {}
