package hug.model;

import java.util.List;

/**
 * What a book is to remind of, whoever the client is.
 *
 * @param programme the steps after a delivery, and until one
 * @param campaigns those that are under way or over
 * @param council its meetings
 */
public record RuleSettings(
    List<StoredRule> windows,
    List<Step> programme,
    List<Campaign> campaigns,
    List<Meeting> council) {

  /** The windows and the steps, of a book without campaigns and council. */
  public RuleSettings(List<StoredRule> windows, List<Step> programme) {
    this(windows, programme, List.of(), List.of());
  }
}
