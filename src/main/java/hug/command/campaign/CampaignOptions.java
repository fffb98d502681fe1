package hug.command.campaign;

import static hug.syntax.Option.option;
import static hug.syntax.Parameter.parameter;

import hug.command.ListOptions;
import hug.model.Channel;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Window;
import hug.rule.HoldOut;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Values;
import java.util.List;

/** The options of a new campaign, besides its clients and waves. */
final class CampaignOptions {
  private static final List<String> CHANNELS =
      List.of("call", "card", "email", "text", "visit", "mailing");
  static final Parameter<String> NAME = parameter("NAME", InputText::name, "Name of the campaign");
  static final Option<Channel> BY =
      option("--by", "CHANNEL", CampaignOptions::channel)
          .means("Channel: " + String.join(", ", CHANNELS))
          .among(new Values.Words(CHANNELS))
          .required();
  static final Option<String> OFFER =
      option("--offer", "TEXT", InputText::name).means("Offer to make, shown with each client");
  static final Option<HoldOut> HOLD_OUT =
      option("--hold-out", "N%", CampaignOptions::holdOut)
          .means("Percentage to hold out at random, to compare later")
          .details("Clients held out get no waves, and show how many would have come back anyway.");
  static final Option<Window> WITHIN =
      option("--within", "WINDOW", Window::parse)
          .means("Time after the last wave to count returning clients")
          .defaultsTo("60d")
          .orElse(Window.parse("60d"));

  private static Channel channel(String word) {
    var channel = Channel.parse(word);
    if (!CHANNELS.contains(channel.toString())) {
      throw Failure.usage(
          "\""
              + word
              + "\" is not a channel for campaigns; choose one of: "
              + String.join(", ", CHANNELS));
    }
    return channel;
  }

  private static HoldOut holdOut(String word) {
    int percent =
        ListOptions.count(word.endsWith("%") ? word.substring(0, word.length() - 1) : word);
    if (percent > 99) {
      throw Failure.usage(
          "\"" + word + "\" leaves nobody to reach; use a smaller share, such as 25%");
    }
    return new HoldOut(percent);
  }

  private CampaignOptions() {}
}
