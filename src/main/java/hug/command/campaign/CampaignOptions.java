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

/** What is said of a campaign that is planned, besides whom it is for and when. */
final class CampaignOptions {
  private static final List<String> CHANNELS =
      List.of("call", "card", "email", "text", "visit", "mailing");
  static final Parameter<String> NAME =
      parameter("NAME", InputText::name, "What the campaign is called");
  static final Option<Channel> BY =
      option("--by", "CHANNEL", CampaignOptions::channel)
          .means("How it reaches them: " + String.join(", ", CHANNELS) + ".")
          .among(new Values.Words(CHANNELS))
          .required();
  static final Option<String> OFFER =
      option("--offer", "TEXT", InputText::name).means("What it offers, shown beside each client");
  static final Option<HoldOut> HOLD_OUT =
      option("--hold-out", "N%", CampaignOptions::holdOut)
          .means("Leave N of 100 out at random, to tell later what the campaign did");
  static final Option<Window> WITHIN =
      option("--within", "WINDOW", Window::parse)
          .means("How long after the last wave coming back counts (default: 60d)")
          .orElse(Window.parse("60d"));

  private static Channel channel(String word) {
    var channel = Channel.parse(word);
    if (!CHANNELS.contains(channel.toString())) {
      throw Failure.usage(
          "\""
              + word
              + "\" does not fit a campaign; choose one of: "
              + String.join(", ", CHANNELS));
    }
    return channel;
  }

  private static HoldOut holdOut(String word) {
    int percent =
        ListOptions.count(word.endsWith("%") ? word.substring(0, word.length() - 1) : word);
    if (percent > 99) {
      throw Failure.usage("\"" + word + "\" leaves nobody to reach; use 25%");
    }
    return new HoldOut(percent);
  }

  private CampaignOptions() {}
}
