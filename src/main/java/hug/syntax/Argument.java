package hug.syntax;

/** A place on the command line for a value of one type. */
public sealed interface Argument<T> permits Option, Parameter {
  /** How messages name it, and what tells it from all others of a command. */
  String subject();

  Reading<T> reading();

  Values values();

  Meaning meaning();
}
