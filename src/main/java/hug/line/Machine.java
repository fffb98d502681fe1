package hug.line;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the books that share a line.
 *
 * @param number its number, from 1
 * @param name a name of the computer that people recognise
 * @param role the name that it uses at the server
 * @param has the number of the last step that its book has
 * @param seenAt the time of its last sync
 */
public record Machine(int number, String name, String role, long has, Optional<Instant> seenAt) {}
