package hug.command.report;

import static hug.command.report.Shares.percent;
import static hug.command.report.Shares.read;
import static hug.output.Column.column;

import hug.model.Amount;
import hug.output.Column;
import hug.output.Table;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.Tier;
import hug.rule.ValueFigures;
import hug.rule.WorthCurve;
import java.util.ArrayList;
import java.util.List;

/** The report on value as a page. */
final class ValuePage {
  static final String EMPTY =
      "No client is worth anything yet. Say what a client is worth with: hug edit NAME --value"
          + " AMOUNT, or note their jobs with: hug job NAME TEXT --value AMOUNT";

  private static final int[] TOLD = {1, 5, 10, 20, 50};

  private ValuePage() {}

  static Document of(ValueReport report) {
    var value = report.value();
    if (value.curve().isEmpty()) {
      return Document.of("Value");
    }
    var curve = value.curve().get();
    if (value.areTooFew()) {
      return Document.of("Value", new Document.Part("", new Block.Words(tooFew(value))));
    }
    return Document.of(
        "Value",
        new Document.Part("", new Block.Words(sentences(value, curve))),
        new Document.Part("The worthiest clients", curve(curve)),
        new Document.Part("Tiers", new Block.Grid(tiers(value))),
        new Document.Part("Days of silence, of the client in the middle", silence(value)),
        new Document.Part("Rules to add", rules(report)));
  }

  private static String tooFew(ValueFigures value) {
    return "Only "
        + value.known()
        + " of "
        + clients(value.clients())
        + (value.known() == 1 ? " has" : " have")
        + " a known worth, too few to speak of tiers. Say what a client is worth with: hug edit NAME"
        + " --value AMOUNT";
  }

  private static List<String> sentences(ValueFigures value, WorthCurve curve) {
    var sentences = new ArrayList<String>();
    var few = curve.ofClients(ValueTables.FEW);
    var much = curve.ofWorth(ValueTables.MUCH);
    sentences.add(
        bring("The worthiest 20%", few)
            + " of "
            + Amount.ofCents(curve.total())
            + ". It takes "
            + clients(much.clients())
            + " ("
            + percent(much.clientsShare())
            + ") to bring 80%.");
    int unknown = value.clients() - value.known();
    if (unknown > 0) {
      sentences.add(
          clients(unknown)
              + (unknown == 1 ? " has" : " have")
              + " no known worth, and no place on the curve.");
    }
    sentences.add(lapsed(value));
    return sentences;
  }

  private static String bring(String who, WorthCurve.Point point) {
    return who
        + " ("
        + clients(point.clients())
        + (point.clients() == 1 ? ") brings " : ") bring ")
        + percent(point.worthShare());
  }

  private static Block curve(WorthCurve curve) {
    var points = new ArrayList<Drawing.Point>();
    points.add(new Drawing.Point(0, 0));
    for (var point : curve.points()) {
      points.add(new Drawing.Point(point.clientsShare(), point.worthShare()));
    }
    var told = new ArrayList<Drawing.Point>();
    for (int percent : TOLD) {
      if (curve.clients() * percent >= 100) {
        told.add(new Drawing.Point(percent / 100.0, curve.ofClients(percent).worthShare()));
      }
    }
    return new Block.Plot(
        "How worth is spread",
        bring("The worthiest 20%", curve.ofClients(ValueTables.FEW))
            + " of the worth. The Gini index is "
            + read(curve.gini())
            + ": 0 where all are worth the same, near 1 where one client brings all.",
        new Drawing.Curve("clients, the worthiest first", "worth", points, told));
  }

  private static Table<Tier> tiers(ValueFigures value) {
    return Table.of(
        value.tiers(),
        column("tier", (Tier t) -> t.name()),
        column("clients", (Tier t) -> t.clients()),
        column("worth", (Tier t) -> Amount.ofCents(t.worth())),
        column("share", t -> percent(ValueTables.share(t.worth(), value.worth()))),
        column("from", (Tier t) -> ValueTables.amount(t.least())),
        Column.<Tier>column("to", t -> ValueTables.amount(t.most())).yieldsWhole(),
        column("touches_each", (Tier t) -> read(t.touches())),
        column("silence", (Tier t) -> t.medianSilence()),
        column("due", (Tier t) -> t.due()),
        column("lapsed", (Tier t) -> t.lapsed()),
        column("lapsed_worth", (Tier t) -> Amount.ofCents(t.lapsedWorth())));
  }

  private static Block silence(ValueFigures value) {
    var bars = new ArrayList<Drawing.Value>();
    for (var tier : value.tiers()) {
      if (tier.medianSilence() != null) {
        bars.add(Drawing.Value.of(tier.name(), tier.medianSilence()));
      }
    }
    return new Block.Plot(
        "Silence by tier",
        "Days without a touch, of the client in the middle of each tier.",
        new Drawing.Bars("tier", "days of silence", bars));
  }

  private static String lapsed(ValueFigures value) {
    return value.lapsedWorth() == 0
        ? "Nobody who is worth anything has lapsed."
        : "Clients worth "
            + Amount.ofCents(value.lapsedWorth())
            + " in all have lapsed, "
            + percent(ValueTables.share(value.lapsedWorth(), value.worth()))
            + " of the worth. List them with: hug lapsed";
  }

  private static Block rules(ValueReport report) {
    var items = new ArrayList<Block.Item>();
    for (var rule : report.rules()) {
      items.add(new Block.Item("hug " + rule.command(), "tier " + rule.tier()));
    }
    return new Block.Items(items);
  }

  private static String clients(long count) {
    return count + (count == 1 ? " client" : " clients");
  }
}
