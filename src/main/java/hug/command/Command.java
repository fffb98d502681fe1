package hug.command;

import hug.output.Format;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.List;

/** One thing hug can do: how it is said, and what it does. */
public interface Command {
  Syntax syntax();

  /** What its data looks like where no format is asked for. */
  default Format format() {
    return Format.TABLE;
  }

  /** All that its data can look like. */
  default List<Format> formats() {
    return Format.OF_LISTS;
  }

  /** Whether its pages are for others to read, and leave out whom its tables name. */
  default boolean hasPagesForOthers() {
    return false;
  }

  /**
   * Does it.
   *
   * @throws hug.model.Failure if it could not be done; nothing has been changed then
   */
  Result run(Arguments given, Session session);
}
