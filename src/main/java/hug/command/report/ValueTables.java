package hug.command.report;

import static hug.command.report.Shares.data;
import static hug.output.Column.column;

import hug.model.Amount;
import hug.output.Table;
import hug.rule.Tier;
import hug.rule.TierRule;
import hug.rule.ValueFigures;
import hug.rule.WorthCurve;
import java.util.List;

/** The tables of the report on value, as data. */
final class ValueTables {
  static final String TIERS = "tiers";
  static final String CURVE = "curve";
  static final String TOTAL = "total";
  static final String RULES = "rules";
  static final int FEW = 20;
  static final int MUCH = 80;

  private ValueTables() {}

  static Table<?> of(ValueReport report, String section) {
    return switch (section) {
      case CURVE -> curve(report.value());
      case TOTAL -> total(report.value());
      case RULES -> rules(report);
      default -> tiers(report.value());
    };
  }

  private static Table<Tier> tiers(ValueFigures value) {
    return Table.of(
        value.tiers(),
        column("tier", (Tier t) -> t.name()),
        column("clients", (Tier t) -> t.clients()),
        column("unknown", (Tier t) -> t.unknown()),
        column("worth", (Tier t) -> Amount.ofCents(t.worth())),
        column("worth_share", (Tier t) -> data(share(t.worth(), value.worth()))),
        column("from", (Tier t) -> amount(t.least())),
        column("to", (Tier t) -> amount(t.most())),
        column("touches_per_client", (Tier t) -> data(t.touches())),
        column("median_silence", (Tier t) -> t.medianSilence()),
        column("due", (Tier t) -> t.due()),
        column("lapsed", (Tier t) -> t.lapsed()),
        column("lapsed_worth", (Tier t) -> Amount.ofCents(t.lapsedWorth())));
  }

  private static Table<WorthCurve.Point> curve(ValueFigures value) {
    return Table.of(
        value.curve().map(WorthCurve::points).orElse(List.of()),
        column("clients", (WorthCurve.Point p) -> p.clients()),
        column("clients_share", (WorthCurve.Point p) -> data(p.clientsShare())),
        column("worth_share", (WorthCurve.Point p) -> data(p.worthShare())));
  }

  private static Table<ValueFigures> total(ValueFigures value) {
    return Table.of(
        List.of(value),
        column("clients", (ValueFigures v) -> v.clients()),
        column("known", (ValueFigures v) -> v.known()),
        column("worth", (ValueFigures v) -> Amount.ofCents(v.worth())),
        column("top_20_share", v -> data(v.curve().map(c -> c.ofClients(FEW).worthShare()))),
        column("clients_for_80", v -> v.curve().map(c -> c.ofWorth(MUCH).clients())),
        column("gini", v -> data(v.curve().map(WorthCurve::gini))),
        column("lapsed_worth", (ValueFigures v) -> Amount.ofCents(v.lapsedWorth())));
  }

  private static Table<TierRule> rules(ValueReport report) {
    return Table.of(
        report.rules(),
        column("tier", (TierRule r) -> r.tier()),
        column("worth", (TierRule r) -> r.least()),
        column("every", (TierRule r) -> r.every().toString()),
        column("clients", (TierRule r) -> r.clients()),
        column("more_hugs", (TierRule r) -> data(r.more())),
        column("command", (TierRule r) -> "hug " + r.command()));
  }

  static Amount amount(Long cents) {
    return cents == null ? null : Amount.ofCents(cents);
  }

  static Double share(long part, long whole) {
    return whole == 0 ? null : (Double) ((double) part / whole);
  }
}
