package hug.rule;

import hug.model.Folded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Proposes council members who are as different as possible, so that it hears many views. The first
 * is worth the most; each of the others is the one least like those before, including current
 * members. The choice is deterministic.
 */
public final class CouncilChoice {
  /** A client, and how they differ from those before. */
  public record Choice(CouncilCandidate candidate, String why) {}

  /** The distance between two scores, one of which is unknown. */
  private static final double UNKNOWN = 0.5;

  private final List<CouncilCandidate> all;
  private final double[] worth;
  private final double[] age;
  private final List<Set<String>> tags = new ArrayList<>();
  private final List<Integer> chosen = new ArrayList<>();

  /** The distance of each candidate to the nearest of those chosen. */
  private final double[] distance;

  private CouncilChoice(List<CouncilCandidate> all, LocalDate today) {
    this.all = all;
    this.worth = ranks(CouncilCandidate::cents);
    this.age = ranks(one -> today.toEpochDay() - one.client().since().toEpochDay());
    this.distance = new double[all.size()];
    for (int i = 0; i < all.size(); i++) {
      distance[i] = Double.MAX_VALUE;
      var keys = new HashSet<String>();
      all.get(i).client().tags().forEach(tag -> keys.add(Folded.of(tag)));
      tags.add(keys);
    }
  }

  /** Chooses up to a number of candidates in addition to the members. */
  public static List<Choice> of(
      List<CouncilCandidate> members,
      List<CouncilCandidate> candidates,
      int seats,
      LocalDate today) {
    var all = new ArrayList<>(members);
    all.addAll(candidates);
    var choice = new CouncilChoice(all, today);
    for (int i = 0; i < members.size(); i++) {
      choice.choose(i);
    }
    var choices = new ArrayList<Choice>();
    while (choices.size() < Math.min(seats, candidates.size())) {
      int farthest = choice.farthest();
      choices.add(new Choice(all.get(farthest), choice.why(farthest)));
      choice.choose(farthest);
    }
    return choices;
  }

  private String why(int one) {
    return CouncilContrast.of(all.get(one), chosen.stream().map(all::get).toList());
  }

  /** For each candidate, the share of all who have less, from 0 to 1. */
  private double[] ranks(ToDoubleFunction<CouncilCandidate> measure) {
    var sorted = all.stream().mapToDouble(measure).sorted().toArray();
    var ranks = new double[all.size()];
    for (int i = 0; i < ranks.length; i++) {
      double value = measure.applyAsDouble(all.get(i));
      int low = 0;
      int high = sorted.length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (sorted[middle] < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      ranks[i] = sorted.length < 2 ? 0 : low / (sorted.length - 1.0);
    }
    return ranks;
  }

  private void choose(int one) {
    chosen.add(one);
    distance[one] = -1;
    for (int i = 0; i < distance.length; i++) {
      distance[i] = Math.min(distance[i], distance(i, one));
    }
  }

  /** The most distant candidate; ties go to the one worth more, then to the one added first. */
  private int farthest() {
    int farthest = -1;
    for (int i = 0; i < distance.length; i++) {
      boolean isFarther =
          farthest < 0
              || distance[i] > distance[farthest]
              || (distance[i] == distance[farthest]
                  && all.get(i).cents() > all.get(farthest).cents());
      farthest = isFarther ? i : farthest;
    }
    return farthest;
  }

  private double distance(int one, int other) {
    return Math.abs(worth[one] - worth[other])
        + Math.abs(age[one] - age[other])
        + tagDistance(one, other)
        + ownerDistance(one, other)
        + scoreDistance(one, other);
  }

  private double tagDistance(int one, int other) {
    var either = new HashSet<>(tags.get(one));
    either.addAll(tags.get(other));
    var both = new HashSet<>(tags.get(one));
    both.retainAll(tags.get(other));
    return either.isEmpty() ? 0 : 1 - both.size() / (double) either.size();
  }

  private double ownerDistance(int one, int other) {
    var owner = Folded.of(all.get(one).client().owner());
    return owner.equals(Folded.of(all.get(other).client().owner())) ? 0 : 1;
  }

  private double scoreDistance(int one, int other) {
    var score = all.get(one).score();
    var others = all.get(other).score();
    if (score.isEmpty() || others.isEmpty()) {
      return score.equals(others) ? 0 : UNKNOWN;
    }
    return Math.abs(score.get() - others.get()) / (double) NetScore.BEST;
  }
}
