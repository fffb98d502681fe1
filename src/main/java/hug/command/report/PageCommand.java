package hug.command.report;

import hug.command.Command;
import hug.output.Format;
import java.util.List;

/** A command that prints a report, as a page if wanted. */
interface PageCommand extends Command {
  @Override
  default List<Format> formats() {
    return Format.OF_PAGES;
  }
}
