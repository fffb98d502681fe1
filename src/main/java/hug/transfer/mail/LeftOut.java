package hug.transfer.mail;

/** A reason to leave out a message. */
enum LeftOut {
  BULK("bulk message", "bulk messages"),
  BOUNCE("bounce", "bounces"),
  DRAFT("draft", "drafts"),
  SPAM("spam message", "spam messages"),
  OF_OTHERS("message that is not to or from you", "messages that are not to or from you");

  private final String one;
  private final String several;

  LeftOut(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /** A number of such messages, in words. */
  String counted(long count) {
    return count + " " + (count == 1 ? one : several);
  }
}
