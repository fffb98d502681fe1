package hug.command;

import static hug.output.Column.column;

import hug.model.Matter;
import hug.output.Column;

/** Columns shared by several lists of matters. */
public final class MatterColumns {
  public static final Column<Matter> ID = column("id", Matter::id);
  public static final Column<Matter> CLIENT =
      Column.<Matter>column("client", m -> m.client().name()).yieldsLast();
  public static final Column<Matter> CLIENT_ID = column("client_id", (Matter m) -> m.client().id());
  public static final Column<Matter> TEXT =
      Column.<Matter>column("text", Matter::text).yieldsFirst();
  public static final Column<Matter> ON = column("on", Matter::on);
  public static final Column<Matter> WHO = Column.<Matter>column("who", Matter::staff).aside();

  private MatterColumns() {}
}
