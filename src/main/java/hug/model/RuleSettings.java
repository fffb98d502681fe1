package hug.model;

import java.util.List;

/** The rules that a book keeps: the windows, and the programme of steps after a delivery. */
public record RuleSettings(List<StoredRule> windows, List<Step> programme) {}
