package hug.syntax;

/** An option or parameter, with the type of its value. */
public sealed interface Argument<T> permits Option, Parameter {
  /** The name used in messages, unique within a command. */
  String subject();

  Reading<T> reading();

  Values values();

  Meaning meaning();
}
