package hug.model;

import java.util.List;

/**
 * A client, and all in the book that a reason to touch them may follow from.
 *
 * @param matters those that are open
 * @param sent whom the client has sent
 * @param memberships the campaigns that they are in
 * @param reached when touches last reached them; never, where nothing follows from that
 */
public record OpenCase(
    ContactState standing,
    List<Matter> matters,
    List<Referral> sent,
    List<Campaign.Member> memberships,
    Reached reached) {}
