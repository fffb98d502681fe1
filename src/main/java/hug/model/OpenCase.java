package hug.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A client, and all in the book that a reason to touch them may follow from.
 *
 * @param matters those that are open
 * @param sent whom the client has sent
 * @param reached the day of the last touch that counted, by channel; empty where there is no job
 */
public record OpenCase(
    ContactState standing,
    List<Matter> matters,
    List<Referral> sent,
    Map<Channel, LocalDate> reached) {}
