package hug.transfer;

/** A phone number as other programs write it. */
final class ForeignPhone {
  private ForeignPhone() {}

  /**
   * The number as a person would write it.
   *
   * @throws hug.model.Failure if a spreadsheet has eaten digits, as in 4.47000E+11
   */
  static String of(String text) {
    return text;
  }
}
