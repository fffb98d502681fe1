package hug.command;

/** The version of hug. */
public final class Version {
  /** The same as in pom.xml, as a test checks; a constant is faster than reading the jar. */
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
