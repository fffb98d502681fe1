package hug.rule;

import hug.model.Amount;
import hug.model.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Describes how a client differs from those chosen before. */
record CouncilContrast(CouncilCandidate one, List<CouncilCandidate> others) {
  private static final int MOST = 3;

  static String of(CouncilCandidate one, List<CouncilCandidate> others) {
    return new CouncilContrast(one, others).inWords();
  }

  private String inWords() {
    var words = new ArrayList<String>();
    addTag(words);
    addOwner(words);
    addWorth(words);
    addSince(words);
    addScore(words);
    return words.isEmpty()
        ? "a combination that nobody else has"
        : String.join("; ", words.subList(0, Math.min(MOST, words.size())));
  }

  private boolean isUnlikeAll(Predicate<CouncilCandidate> alike) {
    return others.stream().noneMatch(alike);
  }

  private void addTag(List<String> words) {
    for (var tag : one.client().tags()) {
      if (isUnlikeAll(other -> other.client().hasTag(tag))) {
        words.add((others.isEmpty() ? "tagged " : "the first one tagged ") + tag);
        return;
      }
    }
  }

  private void addOwner(List<String> words) {
    var owner = one.client().owner();
    var key = Folded.of(owner);
    if (!owner.isEmpty() && isUnlikeAll(other -> Folded.of(other.client().owner()).equals(key))) {
      words.add("owned by " + owner);
    }
  }

  private void addWorth(List<String> words) {
    var worth = one.worth().map(Amount::toString);
    if (others.isEmpty()) {
      worth.ifPresent(amount -> words.addFirst("worth " + amount + ", more than any other"));
    } else if (isUnlikeAll(other -> other.cents() >= one.cents())) {
      words.add("worth " + worth.orElse("0") + ", more than the others");
    } else if (isUnlikeAll(other -> other.cents() <= one.cents())) {
      words.add(
          worth.map(amount -> "worth " + amount + ", less").orElse("worth less")
              + " than the others");
    }
  }

  private void addSince(List<String> words) {
    var since = one.client().since();
    Function<CouncilCandidate, LocalDate> joined = other -> other.client().since();
    if (others.isEmpty()) {
      words.add("a client since " + since);
    } else if (isUnlikeAll(other -> !joined.apply(other).isAfter(since))) {
      words.add("a client since " + since + ", longer than the others");
    } else if (isUnlikeAll(other -> !joined.apply(other).isBefore(since))) {
      words.add("a client since " + since + ", more recent than the others");
    }
  }

  private void addScore(List<String> words) {
    if (one.score().isPresent() && isUnlikeAll(other -> other.score().equals(one.score()))) {
      words.add("gave a score of " + one.score().get());
    }
  }
}
