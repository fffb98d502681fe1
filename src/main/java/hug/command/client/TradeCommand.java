package hug.command.client;

import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.MatterColumns;
import hug.command.MatterList;
import hug.command.MatterParameters;
import hug.command.NotingCommand;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Matter;
import hug.output.Result;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.Optional;

/** Records or lists what clients sell, or what they look for. */
final class TradeCommand implements NotingCommand {
  private final Matter.Sort sort;

  private TradeCommand(Matter.Sort sort) {
    this.sort = sort;
  }

  static Command offers() {
    return new TradeCommand(Matter.Sort.OFFER);
  }

  static Command needs() {
    return new TradeCommand(Matter.Sort.NEED);
  }

  private String name() {
    return sort + "s";
  }

  @Override
  public Syntax syntax() {
    boolean isOffer = sort == Matter.Sort.OFFER;
    return command(
            name(),
            isOffer
                ? "Record what a client sells, or list offers"
                : "Record what a client looks for, or list needs")
        .example(
            isOffer ? "hug offers jim printing" : "hug needs margo printing",
            isOffer ? "record that Jim sells printing" : "record that Margo looks for printing")
        .note(
            "hug match compares offers with needs to suggest introductions. To remove one, use"
                + " hug drop ID.")
        .with(MatterParameters.CLIENT)
        .with(MatterParameters.MAYBE_TEXT)
        .with(MatterList.ALL)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result note(ClientRef client, Arguments given, Session session) {
    var text = MatterParameters.text(given, session);
    return MatterParameters.add(
        MatterParameters.noted(client, sort, text, session), session, _ -> "");
  }

  @Override
  public Result list(Optional<ClientRef> client, Arguments given, Session session) {
    return MatterList.of(
        MatterList.matters(sort, client, given, session),
        given,
        "No " + name() + " recorded yet. Record one with: hug " + name() + " CLIENT TEXT",
        MatterColumns.CLIENT,
        MatterColumns.TEXT,
        MatterColumns.ID,
        MatterColumns.ON.forData(),
        MatterColumns.CLIENT_ID.forData());
  }
}
