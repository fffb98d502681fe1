package hug.command.report;

import hug.command.Command;
import hug.output.Format;
import java.util.List;

/** A command that prints a report, which can be a page, too. */
interface PageCommand extends Command {
  @Override
  default List<Format> formats() {
    return Format.OF_PAGES;
  }
}
