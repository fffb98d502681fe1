package hug.model;

import java.time.LocalDate;

/**
 * The touches of one day, channel and staff member.
 *
 * @param staff empty if unknown
 * @param made the number of touches
 * @param counted the number of counted ones
 */
public record TouchTally(LocalDate on, Channel by, String staff, long made, long counted) {}
