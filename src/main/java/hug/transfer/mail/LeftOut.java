package hug.transfer.mail;

import hug.transfer.Omissions;

/** A reason to leave out a message. */
enum LeftOut {
  BULK("bulk message", "bulk messages"),
  BOUNCE("bounce", "bounces"),
  DRAFT("draft", "drafts"),
  SPAM("spam message", "spam messages"),
  OF_OTHERS(Omissions.OF_OTHERS, "messages that are not to or from you");

  private final String one;
  private final String several;

  LeftOut(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /** Adds a number of such messages to others. */
  void add(long count, Omissions all) {
    all.add(count, one, several);
  }
}
