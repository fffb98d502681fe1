package hug.command;

import static hug.output.Column.column;

import hug.model.Matter;
import hug.output.Column;

/** Columns that several lists of matters show. */
final class MatterColumns {
  static final Column<Matter> ID = column("id", Matter::id);
  static final Column<Matter> CLIENT =
      Column.<Matter>column("client", m -> m.client().name()).yieldsLast();
  static final Column<Matter> CLIENT_ID = column("client_id", (Matter m) -> m.client().id());
  static final Column<Matter> TEXT = Column.<Matter>column("text", Matter::text).yieldsFirst();
  static final Column<Matter> ON = column("on", Matter::on);
  static final Column<Matter> WHO = column("who", Matter::staff);

  private MatterColumns() {}
}
