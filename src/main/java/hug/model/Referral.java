package hug.model;

import java.time.LocalDate;

/**
 * A client whom another one sent.
 *
 * @param on the day that was noted
 * @param after the number of the newest touch at that time
 */
public record Referral(ClientRef client, LocalDate on, long after) {}
