package hug.command;

/** Which hug this is. */
final class Version {
  /** As in pom.xml, which a test compares; here it costs no look into the jar. */
  static final String NUMBER = "0.1.0";

  private Version() {}
}
