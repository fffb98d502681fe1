package hug.command;

import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Recognises names of several words without quotes: {@code hug touch anna schäfer hello}. */
public final class WholeName {
  private WholeName() {}

  /** Moves words from the text to the client before it if they are part of the name. */
  @SuppressWarnings("unchecked") // CLIENT and the parameter after it are both texts
  public static Arguments in(Arguments given, Syntax syntax, Session session) {
    var parameters = syntax.parameters();
    boolean hasText =
        parameters.size() == 2
            && parameters.getFirst().label().equals(ClientParameter.CLIENT.label())
            && parameters.getLast().count() == Parameter.Count.ANY;
    if (!hasText || given.all(parameters.getLast()).isEmpty() || areFiltersIn(given, syntax)) {
      return given;
    }
    var client = (Parameter<String>) parameters.getFirst();
    var text = (Parameter<String>) parameters.getLast();
    var words = new ArrayList<>(given.all(client));
    words.addAll(given.all(text));
    if (Numbered.in(words.getFirst()).isPresent()) {
      return given;
    }
    var name = session.beginning(words);
    return name.words() == 1
        ? given
        : given
            .with(client, List.of(name.name()))
            .with(text, words.subList(name.words(), words.size()));
  }

  private static boolean areFiltersIn(Arguments given, Syntax syntax) {
    for (var option : syntax.options()) {
      if (option == FilterOptions.WHO && given.has(option)) {
        return true;
      }
    }
    return given.hasAny(FilterOptions.OF_TOUCHED) || given.hasAny(Selection.OPTIONS);
  }
}
