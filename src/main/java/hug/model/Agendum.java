package hug.model;

/**
 * A line of the agenda: one client, and one reason.
 *
 * @param reason in a word
 * @param matter the number of the matter that it is about; 0 if none
 * @param part the number of the step of the programme, or of the client who was sent; 0 if none
 */
public record Agendum(long client, String reason, long matter, long part) {}
