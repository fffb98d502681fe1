package hug.command;

import hug.model.Campaign;
import hug.model.Failure;
import hug.model.Folded;
import hug.syntax.Option;
import hug.syntax.Parameter;
import hug.syntax.Values;
import java.util.List;

/** The campaign that a command is about. */
public final class CampaignParameter {
  public static final Parameter<String> NAME =
      Parameter.<String>parameter("NAME", word -> word, "Campaign: name or part of the name")
          .among(Values.Live.CAMPAIGNS);
  public static final Option<String> OF_CAMPAIGN =
      Option.<String>option("--campaign", "NAME", word -> word)
          .means("Only clients in the next wave of this campaign")
          .among(Values.Live.CAMPAIGNS);

  private CampaignParameter() {}

  /**
   * The campaign with that name, or else the only one whose name contains it.
   *
   * @throws Failure if there is none, or more than one
   */
  public static Campaign named(String name, Session session) {
    var campaigns = session.book().campaigns();
    return campaigns.named(name).orElseGet(() -> like(name, campaigns.all()));
  }

  private static Campaign like(String name, List<Campaign> all) {
    var part = Folded.of(name);
    var like =
        all.stream()
            .filter(one -> !part.isEmpty() && Folded.of(one.name()).contains(part))
            .toList();
    if (like.size() == 1) {
      return like.getFirst();
    }
    throw Failure.refused(
        like.isEmpty()
            ? "no campaign called \"" + name + "\""
            : like.size() + " campaigns match \"" + name + "\"",
        all.isEmpty()
            ? "create one with: hug campaign add NAME --lapsed --by card --around DATE"
            : "choose one of: "
                + String.join(
                    ", ", (like.isEmpty() ? all : like).stream().map(Campaign::name).toList()));
  }
}
