package hug.line;

import java.util.Optional;

/**
 * A step in the line, as those see it who keep the line and have no key.
 *
 * @param number its number, counted from 0; without gaps
 * @param mark 32 hexadecimal digits (128 bits), given to a step when it is made. It survives that
 *     the step is done again after others'
 * @param parent the hash of the link before; absent for the first
 * @param hash the hash of the step: 64 hexadecimal digits
 * @param body the sealed step; absent where it was not asked for, or is no longer kept
 */
public record Link(
    long number, String mark, Optional<String> parent, String hash, Optional<byte[]> body) {}
