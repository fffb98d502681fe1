package hug.model;

import java.util.OptionalLong;

/**
 * What a client is worth, and how they stand.
 *
 * @param cents their value and the values of all jobs delivered; empty where none is known
 * @param touches how many counted in the last 12 months
 * @param silence days since the last touch that counted, or since they became a client
 * @param window the days of the window that a rule sets for them; 0 where none does: it is their
 *     own, or they must not be contacted
 * @param isDue whether anything is due
 * @param hasLapsed whether they are silent beyond their lapse, and not quiet
 */
public record ClientWorth(
    long client,
    OptionalLong cents,
    int touches,
    int silence,
    int window,
    boolean isDue,
    boolean hasLapsed) {}
