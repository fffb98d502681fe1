package hug.model;

import java.util.List;

/**
 * A client, with everything that can give a reason to contact them.
 *
 * @param matters the open ones
 * @param sent the clients they have referred
 * @param memberships the campaigns they are in
 * @param reached when touches last reached them; {@link Reached#NEVER} if that does not matter
 */
public record OpenCase(
    ContactState standing,
    List<Matter> matters,
    List<Referral> sent,
    List<Campaign.Member> memberships,
    Reached reached) {}
