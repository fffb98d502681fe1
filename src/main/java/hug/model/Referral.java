package hug.model;

import java.time.LocalDate;

/**
 * A client referred by another one.
 *
 * @param on the date the referral was recorded
 * @param after the number of the newest touch at that time
 */
public record Referral(ClientRef client, LocalDate on, long after) {}
