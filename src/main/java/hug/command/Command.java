package hug.command;

import hug.output.Format;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.List;

/** A command: its syntax, and what it does. */
public interface Command {
  Syntax syntax();

  /** The format of its data by default. */
  default Format format() {
    return Format.TABLE;
  }

  /** The formats that its data can be printed in. */
  default List<Format> formats() {
    return Format.OF_LISTS;
  }

  /** Whether its pages are for others to read, and omit names that its tables show. */
  default boolean hasPagesForOthers() {
    return false;
  }

  /**
   * Runs the command.
   *
   * @throws hug.model.Failure if it cannot be done; then nothing has been changed
   */
  Result run(Arguments given, Session session);
}
