package hug.model;

import java.time.LocalDate;

/**
 * A line of the agenda: one client, one reason, one day.
 *
 * @param reason in a word
 * @param matter the number of the matter that it is about; 0 if none
 * @param part the number of the step of the programme, or of the client who was sent; 0 if none
 * @param windowDays what the days since it fell due are measured by, from 1
 * @param dueOn the day on which it falls due, after a snooze
 */
public record Agendum(
    long client, String reason, long matter, long part, long windowDays, LocalDate dueOn) {}
