package hug.command;

import static hug.output.Column.column;

import hug.model.ClientRef;
import hug.output.Column;
import hug.rule.Verdict;

/** Columns of what the book knows of a client. */
public final class ClientColumns {
  public static final Column<Verdict> NAME = column("name", v -> v.client().name());
  public static final Column<Verdict> COMPANY = column("company", v -> v.client().company());
  public static final Column<Verdict> TAGS = column("tags", v -> v.client().tags());
  public static final Column<Verdict> ALIASES =
      column("aliases", v -> String.join("; ", v.client().aliases()));
  public static final Column<Verdict> SINCE = column("since", v -> v.client().since());
  public static final Column<Verdict> VALUE = column("value", v -> v.client().value());
  public static final Column<Verdict> WORTH = column("worth", v -> v.standing().worth());
  public static final Column<Verdict> REFERRED_BY =
      column("referred_by", v -> v.client().referredBy().map(ClientRef::name));
  public static final Column<Verdict> NOTE = column("note", v -> v.client().note());

  private ClientColumns() {}
}
