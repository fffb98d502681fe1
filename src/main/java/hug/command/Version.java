package hug.command;

/** Which hug this is. */
public final class Version {
  /** As in pom.xml, which a test compares; here it costs no look into the jar. */
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
