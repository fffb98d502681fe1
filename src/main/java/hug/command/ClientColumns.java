package hug.command;

import static hug.output.Column.column;

import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Labelled;
import hug.output.Column;
import hug.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns with the details of a client. */
public final class ClientColumns {
  public static final Column<Verdict> NAME = column("name", v -> v.client().name());
  public static final Column<Verdict> COMPANY = column("company", v -> v.client().company());
  public static final Column<Verdict> TAGS = column("tags", v -> v.client().tags());
  public static final Column<Verdict> ALIASES = column("aliases", v -> v.client().aliases());
  public static final Column<Verdict> SINCE = column("since", v -> v.client().since());
  public static final Column<Verdict> VALUE = column("value", v -> v.client().value());
  public static final Column<Verdict> WORTH = column("worth", v -> v.standing().worth());
  public static final Column<Verdict> REFERRED_BY =
      column("referred_by", v -> v.client().referredBy().map(ClientRef::name));
  public static final Column<Verdict> NOTE = column("note", v -> v.client().note());

  public static final Column<Verdict> ADDRESS =
      column("address", v -> joined(v.client().details().addresses()));
  public static final Column<Verdict> WEBSITE =
      column("website", v -> joined(v.client().details().websites()));

  /** Fields that the business has made up: {@code parking=behind the mill}. */
  public static final Column<Verdict> FIELDS =
      column("fields", v -> v.client().details().fields().stream().map(Labelled::asField).toList());

  public static final Column<Verdict> EMAILS =
      Column.<Verdict>column("emails", v -> v.client().emails()).forJson();
  public static final Column<Verdict> PHONES =
      Column.<Verdict>column("phones", v -> phones(v.client())).forJson();
  public static final Column<Verdict> ADDRESSES =
      Column.<Verdict>column("addresses", v -> texts(v.client().details().addresses())).forJson();

  private ClientColumns() {}

  private static String joined(List<Labelled> values) {
    return String.join("; ", texts(values));
  }

  private static List<String> texts(List<Labelled> values) {
    return values.stream().map(Labelled::toString).toList();
  }

  private static List<Map<String, Object>> phones(Client client) {
    var phones = new ArrayList<Map<String, Object>>();
    for (var one : client.numbers()) {
      var phone = new LinkedHashMap<String, Object>();
      phone.put("number", one.value());
      phone.put("label", one.label().isEmpty() ? null : one.label());
      phones.add(phone);
    }
    return phones;
  }
}
