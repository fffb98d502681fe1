package hug.model;

import java.util.List;

/** The rules that a book keeps: the windows, and the programme of steps after a delivery. */
public record Practice(List<KeptRule> windows, List<Step> programme) {}
