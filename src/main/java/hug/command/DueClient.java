package hug.command;

import hug.model.AgendaLine;
import java.util.List;

/**
 * A due client.
 *
 * @param first the most pressing reason
 * @param others the other reasons, the most pressing first
 */
public record DueClient(DueItem first, List<AgendaLine> others) {}
