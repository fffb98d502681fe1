package hug.model;

import java.time.LocalDate;

/**
 * A client with their referrals and introductions.
 *
 * @param by the number of the client who referred this one; 0 if none
 * @param cents what they are worth, including jobs, in hundredths of the currency
 * @param received how many clients were introduced to them
 */
public record Referrer(long id, String name, long by, LocalDate since, long cents, long received) {}
