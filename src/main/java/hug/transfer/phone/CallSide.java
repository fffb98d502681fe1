package hug.transfer.phone;

import hug.model.Failure;
import hug.model.Phone;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The other side of a call in a list.
 *
 * @param isInternal whether both sides are extensions
 */
record CallSide(String number, boolean isInbound, boolean isInternal) {
  /** Fewer digits are those of an extension. */
  private static final int FEWEST_DIGITS = 6;

  /** The only number there is; without a direction it was called, or is that of the caller. */
  static CallSide only(String number, Optional<Boolean> inbound, boolean isCaller) {
    return new CallSide(number, inbound.orElse(isCaller), false);
  }

  /**
   * One of two numbers.
   *
   * @throws Failure if it is not clear which
   */
  static CallSide of(String from, String to, Optional<Boolean> inbound, Predicate<String> isMe) {
    boolean isInternal = isExtension(from) && isExtension(to);
    if (inbound.isPresent()) {
      return new CallSide(inbound.get() ? from : to, inbound.get(), isInternal);
    }
    if (isMe.test(from) != isMe.test(to)) {
      boolean isInbound = isMe.test(to);
      return new CallSide(isInbound ? from : to, isInbound, false);
    }
    if (isExtension(from) == isExtension(to) && !isInternal) {
      throw Failure.usage(
          "neither " + from + " nor " + to + " is your own number; name yours with --me");
    }
    return new CallSide(isExtension(to) ? from : to, isExtension(to), isInternal);
  }

  private static boolean isExtension(String number) {
    int digits = Phone.digits(number).length();
    return digits > 0 && digits < FEWEST_DIGITS;
  }
}
