package hug.model;

import java.util.Optional;

/**
 * A client as shown in one line of a list.
 *
 * @param phone all numbers, joined by {@code "; "}, with faxes last and each preceded by U+001F;
 *     empty if unknown
 * @param owner the staff member who owns them; empty if nobody does
 * @param lastTouch the time of the last counted touch
 * @param lastNote the latest note, excluding mailings
 */
public record ClientSummary(
    ClientRef client, String phone, String owner, Optional<Moment> lastTouch, String lastNote) {}
