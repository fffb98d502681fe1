package hug.command.report;

import static hug.command.report.Shares.percent;
import static hug.command.report.Shares.read;
import static hug.command.report.Shares.rounded;
import static hug.output.Column.column;

import hug.command.Days;
import hug.model.Amount;
import hug.output.Column;
import hug.output.Table;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.output.page.Drawing;
import hug.rule.Tier;
import hug.rule.TierRule;
import hug.rule.ValueFigures;
import hug.rule.WorthCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report on value as a page. */
final class ValuePage {
  static final String EMPTY =
      "No client has a known worth yet. Set one with: hug edit CLIENT --value AMOUNT, or record a"
          + " job with: hug job CLIENT TEXT --value AMOUNT";

  private static final int[] TOLD = {1, 5, 10, 20, 50};

  private ValuePage() {}

  static Document of(ValueReport report, LocalDate today) {
    var value = report.value();
    if (value.curve().isEmpty()) {
      return Document.of("Value");
    }
    var curve = value.curve().get();
    var title = "Worth of clients, " + Days.dated(today);
    if (value.areTooFew()) {
      return Document.of(title, new Document.Part("", new Block.Words(tooFew(value))));
    }
    if (value.areAlike()) {
      return Document.of(title, new Document.Part("", new Block.Words(alike(value))));
    }
    return Document.of(
        title,
        new Document.Part("", new Block.Words(sentences(value, curve))),
        new Document.Part("Most valuable clients", curve(curve)),
        new Document.Part("Tiers", new Block.Grid(tiers(value)), silence(value)),
        new Document.Part("Rules to add", rules(report)));
  }

  private static String tooFew(ValueFigures value) {
    if (value.known() == value.clients()) {
      return "Tiers need at least "
          + ValueFigures.FEW
          + " clients with a known worth. This book has "
          + value.known()
          + ".";
    }
    return "Only "
        + value.known()
        + " of "
        + clients(value.clients())
        + (value.known() == 1 ? " has" : " have")
        + " a known worth, too few for tiers. Set one with: hug edit CLIENT --value AMOUNT";
  }

  private static List<String> alike(ValueFigures value) {
    var sentences = new ArrayList<String>();
    sentences.add("All clients are worth about the same, so there are no tiers.");
    unknown(value).ifPresent(sentences::add);
    sentences.add(lapsed(value));
    return sentences;
  }

  private static Optional<String> unknown(ValueFigures value) {
    int unknown = value.clients() - value.known();
    return unknown == 0
        ? Optional.empty()
        : Optional.of(
            clients(unknown)
                + (unknown == 1 ? " has" : " have")
                + " no known worth, so they are not included.");
  }

  private static List<String> sentences(ValueFigures value, WorthCurve curve) {
    var sentences = new ArrayList<String>();
    var few = curve.ofClients(ValueTables.FEW);
    var much = curve.ofWorth(ValueTables.MUCH);
    sentences.add(
        bring("The top 20%", few)
            + " of the total of "
            + Amount.ofCents(curve.total())
            + ". It takes "
            + clients(much.clients())
            + " ("
            + percent(much.clientsShare())
            + ") to reach 80%"
            + ". The Gini index is "
            + read(curve.gini())
            + ".");
    unknown(value).ifPresent(sentences::add);
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
        var point = curve.ofClients(percent);
        var shown = percent + "% (" + clients(point.clients()) + ")";
        told.add(new Drawing.Point(point.clientsShare(), point.worthShare(), shown));
      }
    }
    return new Block.Plot(
        "Distribution of worth",
        bring("The top 20%", curve.ofClients(ValueTables.FEW))
            + " of the worth. The Gini index is "
            + read(curve.gini())
            + ": 0 if all clients are worth the same, near 1 if one brings everything.",
        new Drawing.Curve("top clients", "share of worth", points, told));
  }

  private static Table<Tier> tiers(ValueFigures value) {
    return Table.of(
        value.tiers(),
        column("tier", (Tier t) -> t.name()),
        column("clients", (Tier t) -> t.clients()),
        column("worth", (Tier t) -> Amount.ofCents(t.worth())),
        Column.<Tier>column("share", t -> percent(ValueTables.share(t.worth(), value.worth())))
            .yieldsWhole(),
        column("from", (Tier t) -> ValueTables.amount(t.least())),
        Column.<Tier>column("to", t -> ValueTables.amount(t.most())).yieldsWhole(),
        column("touches", (Tier t) -> rounded(t.touches())),
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
        "Median silence by tier",
        "Days without a touch, for the client in the middle of each tier.",
        new Drawing.Bars("tier", "days without a touch", bars));
  }

  private static String lapsed(ValueFigures value) {
    return value.lapsedWorth() == 0
        ? "No client with a known worth has lapsed."
        : "Lapsed clients are worth "
            + Amount.ofCents(value.lapsedWorth())
            + " in all, "
            + percent(ValueTables.share(value.lapsedWorth(), value.worth()))
            + " of the total. List them with: hug lapsed";
  }

  private static Block rules(ValueReport report) {
    var items = new ArrayList<Block.Item>();
    for (var rule : report.rules()) {
      items.add(new Block.Item("hug " + rule.command(), note(rule)));
    }
    return new Block.Items(items);
  }

  /** The clients it covers, and its cost: {@code tier A, 29 clients: 4 more hugs a week}. */
  private static String note(TierRule rule) {
    return "tier " + rule.tier() + ", " + clients(rule.clients()) + ": " + hugs(rule.more());
  }

  private static String hugs(double more) {
    long hugs = Math.round(more);
    if (more == 0) {
      return "no extra hugs";
    }
    return hugs == 0
        ? "1 more hug every " + Math.round(1 / more) + " weeks"
        : hugs + (hugs == 1 ? " more hug a week" : " more hugs a week");
  }

  private static String clients(long count) {
    return count + (count == 1 ? " client" : " clients");
  }
}
