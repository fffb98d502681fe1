package hug.model;

import java.util.OptionalLong;

/**
 * A client's worth and status.
 *
 * @param cents their value plus the values of all delivered jobs; empty if unknown
 * @param touches the number of counted touches in the last 12 months
 * @param silence days since the last counted touch, or since they became a client
 * @param window the window set by a rule, in days; 0 if they have their own window or must not be
 *     contacted
 * @param isDue whether anything is due
 * @param hasLapsed whether they have lapsed and are not quiet
 */
public record ClientWorth(
    long client,
    OptionalLong cents,
    int touches,
    int silence,
    int window,
    boolean isDue,
    boolean hasLapsed) {}
