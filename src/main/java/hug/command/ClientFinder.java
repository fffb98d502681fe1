package hug.command;

import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.Folded;
import hug.store.Directory;
import hug.syntax.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds a client by exact name, else by number, else by part of a name, address or number. */
final class ClientFinder {
  private static final int MOST_CANDIDATES = 10;

  /** Asks the user to choose a client; absent if prompting is not possible. */
  interface Choice {
    Optional<ClientRef> among(String question, List<ClientRef> candidates, List<String> list);
  }

  private final Directory directory;
  private final Choice choice;
  private final Function<List<ClientRef>, List<String>> names;

  /**
   * @param names gives the names to show in a list of clients
   */
  ClientFinder(Directory directory, Choice choice, Function<List<ClientRef>, List<String>> names) {
    this.directory = directory;
    this.choice = choice;
    this.names = names;
  }

  /**
   * The only client that matches the text.
   *
   * @throws Failure with exit code 4 if there is none, or more than one
   */
  ClientRef find(String text) {
    var named = directory.named(text);
    if (!named.isEmpty()) {
      return only(named, text);
    }
    var digits = text.startsWith("#") ? text.substring(1) : text;
    var withId = withId(digits);
    var renumbered = !text.startsWith("#") ? renumbered(digits) : Optional.<ClientRef>empty();
    if (renumbered.isPresent()) {
      return oldOrNew(digits, withId, renumbered.get());
    }
    if (withId.isPresent()) {
      return withId.get();
    }
    if (text.isBlank()) {
      throw Failure.client("the client name must not be empty", List.of());
    }
    if (text.matches("#[0-9]+") || number(text).flatMap(directory::mergedInto).isPresent()) {
      throw nobody(text);
    }
    return only(fitting(text), text);
  }

  /** The client who had a number until others' steps came before, and has another one now. */
  private Optional<ClientRef> renumbered(String digits) {
    return number(digits).flatMap(directory::renumbered).flatMap(directory::withId);
  }

  /** The client meant by a number that was another client's a short time ago. */
  private ClientRef oldOrNew(String number, Optional<ClientRef> now, ClientRef before) {
    var moved = before.name() + ", who was " + number + ", is " + before.id() + " now";
    if (now.isEmpty()) {
      throw Failure.client(moved, List.of());
    }
    var question = "client " + number + " is " + now.get().name() + "; " + moved;
    var both = List.of(now.get(), before);
    return choice
        .among(question, both, candidates(both))
        .orElseThrow(() ->
            Failure.client(
                question, List.of("use the name, or '#" + number + "' for " + now.get().name())));
  }

  /** Clients with that alias, address or phone number; else those with it as part of a name. */
  private List<ClientRef> fitting(String text) {
    var reached = directory.reachedAs(text);
    var like = reached.isEmpty() ? directory.like(text, Integer.MAX_VALUE) : reached;
    return like.isEmpty() ? spelled(text) : like;
  }

  /** Clients whose name has all these words, whatever the spelling of umlauts and accents. */
  private List<ClientRef> spelled(String text) {
    var wanted = List.of(Folded.loosely(text).split(" "));
    return directory.resembling(text).stream()
        .filter(client -> words(client).containsAll(wanted))
        .toList();
  }

  private static List<String> words(ClientRef client) {
    return List.of(Folded.loosely(client.name()).split(" "));
  }

  /**
   * The name of a client at the beginning of a line.
   *
   * @param words how many words of the line belong to it
   * @param name in full if only one client matches, else those words
   */
  record Beginning(int words, String name) {}

  /** The longest beginning of the line that matches a client, each word a different one. */
  Beginning beginning(List<String> line) {
    var first = Folded.loosely(line.getFirst());
    Map<ClientRef, List<String>> left = new HashMap<>();
    for (var client : fitting(line.getFirst())) {
      var words = new ArrayList<>(words(client));
      words.stream().filter(word -> word.contains(first)).findFirst().ifPresent(words::remove);
      left.put(client, words);
    }
    int count = 1;
    while (count < line.size()) {
      var next = Folded.loosely(line.get(count));
      var further = new HashMap<ClientRef, List<String>>();
      left.forEach((client, words) -> {
        if (words.remove(next)) {
          further.put(client, words);
        }
      });
      if (further.isEmpty()) {
        break;
      }
      left = further;
      count++;
    }
    boolean isOne = count > 1 && left.size() == 1;
    return new Beginning(
        count,
        isOne ? left.keySet().iterator().next().name() : String.join(" ", line.subList(0, count)));
  }

  /**
   * The same for changes that are easily regretted: digits must be the number of a client or a
   * whole phone number, not part of one.
   */
  ClientRef findSurely(String text) {
    if (text.matches("[0-9]+")
        && withId(text).isEmpty()
        && directory.named(text).isEmpty()
        && directory.reachedAs(text).isEmpty()) {
      throw nobody(text);
    }
    return find(text);
  }

  /** No client has the number, or none has it any longer. */
  private Failure nobody(String text) {
    boolean isOwn = text.startsWith("#");
    var digits = isOwn ? text.substring(1) : text;
    var merged = number(digits).flatMap(directory::mergedInto);
    var message =
        merged
            .map(client -> "client #" + digits + " was merged into " + client)
            .orElse(
                (isOwn ? "no client " : "no client has the number ")
                    + text
                    + "; list them with: hug list");
    return Failure.client(message, List.of());
  }

  private Optional<ClientRef> withId(String digits) {
    return number(digits).flatMap(directory::withId);
  }

  private static Optional<Long> number(String digits) {
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private ClientRef only(List<ClientRef> found, String text) {
    if (found.isEmpty()) {
      throw unknown(text);
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    var several = found.size() + " clients match \"" + text + "\"";
    return choice
        .among(several, found, candidates(found))
        .orElseThrow(() ->
            Failure.client(several + "; use the full name or the number:", candidates(found)));
  }

  private Failure unknown(String text) {
    if (number(text).isPresent()) {
      return nobody(text);
    }
    var near = near(text);
    return near.isEmpty()
        ? Failure.client(
            "no client called \"" + text + "\". Add one with: hug add \"" + text + "\"", List.of())
        : Failure.client("no client called \"" + text + "\"; did you mean:", candidates(near));
  }

  /** Clients whose name, or a word of it, is similar to {@code text}. */
  private List<ClientRef> near(String text) {
    var byWord = new HashMap<String, List<ClientRef>>();
    for (var client : directory.resembling(text)) {
      var name = Folded.of(client.name());
      byWord.computeIfAbsent(name, _ -> new ArrayList<>()).add(client);
      for (var word : name.split(" ")) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(client);
      }
    }
    return Suggestion.several(Folded.of(text), List.copyOf(byWord.keySet())).stream()
        .flatMap(word -> byWord.get(word).stream())
        .distinct()
        .limit(3)
        .toList();
  }

  private List<String> candidates(List<ClientRef> found) {
    var lines = new ArrayList<String>();
    var shown = found.subList(0, Math.min(found.size(), MOST_CANDIDATES));
    var called = names.apply(shown);
    for (int i = 0; i < shown.size(); i++) {
      lines.add("  #" + shown.get(i).id() + "  " + called.get(i));
    }
    if (found.size() > MOST_CANDIDATES) {
      lines.add("  ... and " + (found.size() - MOST_CANDIDATES) + " more");
    }
    return lines;
  }
}
