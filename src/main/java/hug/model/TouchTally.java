package hug.model;

import java.time.LocalDate;

/**
 * Touches of one day, channel and member of staff.
 *
 * @param staff empty where nobody noted it
 * @param made how many there were
 * @param counted how many of them counted
 */
public record TouchTally(LocalDate on, Channel by, String staff, long made, long counted) {}
