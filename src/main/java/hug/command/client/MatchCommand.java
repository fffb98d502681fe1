package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Matter;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.syntax.Arguments;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clients who could do business with each other. */
final class MatchCommand implements Command {
  private static final int SHORTEST_WORD = 3;

  private record Pair(Matter need, Matter offer, int shared) {}

  @Override
  public Syntax syntax() {
    return command("match", "Propose introductions: who needs what another client offers.")
        .example("hug match", "whom to introduce to whom, and why")
        .note(
            "It compares hug needs with hug offers, word by word, and leaves out who was"
                + " introduced before.")
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var pairs = new ArrayList<Pair>();
    session.book().hold();
    var offers = byWord(session);
    var known = introduced(session);
    for (var need : open(session, Matter.Sort.NEED)) {
      var shared = new LinkedHashMap<Matter, Integer>();
      for (var word : words(need)) {
        offers.getOrDefault(word, List.of()).forEach(offer -> shared.merge(offer, 1, Integer::sum));
      }
      shared.forEach((offer, count) -> {
        if (offer.client().id() != need.client().id()
            && !known.contains(List.of(need.client().id(), offer.client().id()))) {
          pairs.add(new Pair(need, offer, count));
        }
      });
    }
    pairs.sort(
        Comparator.comparing(Pair::shared)
            .reversed()
            .thenComparing(pair -> pair.need().id())
            .thenComparing(pair -> pair.offer().id()));
    return Result.listed(
        Table.of(
            pairs,
            Column.<Pair>column("client", p -> p.need().client().name()).yieldsLast(),
            Column.<Pair>column("needs", p -> p.need().text()).yieldsFirst(),
            Column.<Pair>column("with", p -> p.offer().client().name()).yieldsLast(),
            Column.<Pair>column("offers", p -> p.offer().text()).yieldsFirst(),
            column(
                "settle",
                (Pair p) ->
                    "introduce " + p.need().client().id() + " --to " + p.offer().client().id()),
            column("id", (Pair p) -> p.need().client().id()).forData(),
            column("with_id", (Pair p) -> p.offer().client().id()).forData()),
        "Nobody to introduce. Say who looks for what, and who sells it: hug needs CLIENT TEXT, hug"
            + " offers CLIENT TEXT");
  }

  private static Iterable<Matter> open(Session session, Matter.Sort sort) {
    return session.book().matters().ofSort(sort, true, Filter.ALL, session.today());
  }

  private static Map<String, List<Matter>> byWord(Session session) {
    var offers = new HashMap<String, List<Matter>>();
    for (var offer : open(session, Matter.Sort.OFFER)) {
      words(offer).forEach(word -> offers.computeIfAbsent(word, _ -> new ArrayList<>()).add(offer));
    }
    return offers;
  }

  /** The words that tell something, without the endings that make many of one. */
  private static Set<String> words(Matter matter) {
    var words = new LinkedHashSet<String>();
    for (var word : Folded.of(matter.text()).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST_WORD && !COMMON.contains(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  private static final Set<String> COMMON =
      Set.of("and", "for", "the", "with", "new", "our", "his", "her", "their", "some", "who");

  /** Printer, printing and prints are about the same. */
  private static String stem(String word) {
    for (var ending : List.of("ings", "ing", "ers", "er", "es", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_WORD + 1) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static Set<List<Long>> introduced(Session session) {
    var pairs = new HashSet<List<Long>>();
    for (var introduction :
        session
            .book()
            .matters()
            .ofSort(Matter.Sort.INTRODUCTION, false, Filter.ALL, session.today())) {
      introduction
          .other()
          .ifPresent(other -> {
            pairs.add(List.of(introduction.client().id(), other.id()));
            pairs.add(List.of(other.id(), introduction.client().id()));
          });
    }
    return pairs;
  }
}
