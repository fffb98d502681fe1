package hug.transfer.mail;

import hug.transfer.Omissions;
import hug.transfer.Omitted;

/** A reason to leave out a message. */
enum LeftOut implements Omitted.Reason {
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

  @Override
  public String one() {
    return one;
  }

  @Override
  public String several() {
    return several;
  }
}
