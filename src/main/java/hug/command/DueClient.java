package hug.command;

import hug.model.AgendaLine;
import java.util.List;

/**
 * A client for whom something falls due.
 *
 * @param first the most pressing line
 * @param others what falls due besides, the most pressing kind first
 */
public record DueClient(DueItem first, List<AgendaLine> others) {}
