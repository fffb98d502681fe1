package hug.transfer.phone;

import hug.transfer.Omitted;

/** A reason to leave something out of a log. */
enum LeftOut implements Omitted.Reason {
  WITHHELD("entry without a number", "entries without a number"),
  SHORT("entry with a service number", "entries with a service number"),
  BLOCKED("blocked call", "blocked calls"),
  UNSENT("draft or unsent message", "drafts or unsent messages"),
  GROUP("group message", "group messages"),
  INTERNAL("internal call", "internal calls"),
  OTHER("entry of another kind", "entries of other kinds");

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
