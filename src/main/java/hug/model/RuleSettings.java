package hug.model;

import java.util.List;

/**
 * The settings of a book that decide what to remind of, for all clients.
 *
 * @param programme the follow-up steps, before and after a delivery
 * @param campaigns running and past campaigns
 * @param council the meetings of the council
 */
public record RuleSettings(
    List<StoredRule> windows,
    List<Step> programme,
    List<Campaign> campaigns,
    List<Meeting> council) {

  /** Settings without campaigns or a council. */
  public RuleSettings(List<StoredRule> windows, List<Step> programme) {
    this(windows, programme, List.of(), List.of());
  }
}
