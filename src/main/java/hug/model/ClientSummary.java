package hug.model;

import java.util.Optional;

/**
 * A client at a glance: what a line of a list says of them.
 *
 * @param phone all numbers, with {@code "; "} between them; faxes come last, each with U+001F
 *     before it; empty if none is known
 * @param owner who looks after them; empty if nobody does
 * @param lastTouch when the last touch that counted was made
 * @param lastNote what was said last: the latest note that is not of a mailing
 */
public record ClientSummary(
    ClientRef client, String phone, String owner, Optional<Moment> lastTouch, String lastNote) {}
