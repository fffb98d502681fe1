package hug.line;

import hug.command.Offices;
import hug.line.Member.May;
import hug.model.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Places in memory, with addresses such as {@code postgresql://ana@db.example.com/office}. */
public final class MemoryOffices implements Offices {
  private static final String SCHEME = "postgresql://";

  private static final int BYTES_OF_STEP = 300;

  /** A shared book in a place. */
  private static final class Shared {
    final MemoryLine line;
    final TreeMap<String, May> members = new TreeMap<>();
    byte[] keys;

    Shared(MemoryLine line) {
      this.line = line;
    }

    Shared copy() {
      var copy = new Shared(new MemoryLine(line));
      copy.members.putAll(members);
      copy.keys = keys;
      return copy;
    }
  }

  private final Map<String, Map<UUID, Shared>> places = new HashMap<>();
  private final List<List<String>> behind = new ArrayList<>();
  private boolean isAway;

  /** The same places with the same books, for another test. */
  public synchronized MemoryOffices copy() {
    var copy = new MemoryOffices();
    places.forEach((name, books) -> {
      var copied = new HashMap<UUID, Shared>();
      books.forEach((book, shared) -> copied.put(book, shared.copy()));
      copy.places.put(name, copied);
    });
    return copy;
  }

  /** Makes all places unreachable, or reachable again. */
  public synchronized void away(boolean away) {
    isAway = away;
  }

  /** Loses everything that a place keeps. */
  public synchronized void lose(String name) {
    places.remove(name);
  }

  /** The line of the only book in a place. */
  public synchronized MemoryLine line(String name) {
    return places.get(name).values().iterator().next().line;
  }

  /** The processes started in the background. */
  public List<List<String>> behind() {
    return behind;
  }

  @Override
  public void behind(List<String> arguments) {
    behind.add(arguments);
  }

  @Override
  public synchronized Place at(String address, Optional<Function<String, char[]>> secret) {
    if (!address.startsWith(SCHEME)) {
      throw Failure.usage("cannot read \"" + address + "\" as the address of a database");
    }
    var words = address.substring(SCHEME.length()).split("@", 2);
    var name = words[words.length - 1];
    var role = words.length > 1 ? words[0] : "ana";
    requireReached(name);
    return new MemoryPlace(name, role);
  }

  private void requireReached(String name) {
    if (isAway) {
      throw Failure.refused("cannot reach " + name, "check your network, and try again");
    }
  }

  /** A place, as one person sees it. */
  private final class MemoryPlace implements Place {
    private final String name;
    private final String role;

    MemoryPlace(String name, String role) {
      this.name = name;
      this.role = role;
    }

    @Override
    public String address() {
      return addressFor(role);
    }

    @Override
    public String addressFor(String other) {
      return SCHEME + other + "@" + name;
    }

    @Override
    public Optional<Runnable> passwordKeeper() {
      return Optional.empty();
    }

    @Override
    public Optional<String> warning() {
      return Optional.empty();
    }

    @Override
    public List<UUID> books() {
      requireReached(name);
      if (!places.containsKey(name)) {
        throw Failure.refused("no book is shared in " + name);
      }
      return places.get(name).entrySet().stream()
          .filter(book -> book.getValue().members.containsKey(role))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public Office office(UUID book) {
      if (!books().contains(book)) {
        throw Failure.refused(role + " is not a member of an office on " + name);
      }
      return new MemoryOffice(book, places.get(name).get(book), role);
    }

    @Override
    public Office share(UUID book, byte[] keys) {
      var shared =
          places
              .computeIfAbsent(name, _ -> new HashMap<>())
              .computeIfAbsent(book, _ -> new Shared(new MemoryLine()));
      if (shared.keys == null) {
        shared.keys = keys;
        shared.members.put(role, May.KEEP);
      }
      return office(book);
    }

    @Override
    public void close() {}
  }

  /** A shared book, as one person sees it. */
  private record MemoryOffice(UUID book, Shared shared, String role) implements Office {
    @Override
    public May rights() {
      return shared.members.get(role);
    }

    @Override
    public byte[] keys() {
      return shared.keys;
    }

    @Override
    public boolean rekey(byte[] was, byte[] keys) {
      boolean isSame = Arrays.equals(was, shared.keys);
      if (isSame) {
        shared.keys = keys;
      }
      return isSame;
    }

    @Override
    public List<Member> members() {
      return shared.members.entrySet().stream()
          .map(one -> new Member(one.getKey(), one.getValue()))
          .toList();
    }

    @Override
    public Optional<String> invite(String other, May may) {
      shared.members.put(other, may);
      return Optional.empty();
    }

    @Override
    public boolean remove(String other) {
      return shared.members.remove(other) != null;
    }

    @Override
    public int enrol(String name) {
      return shared.line.enrol(name, role);
    }

    @Override
    public Size size() {
      long steps = shared.line.after(-1).size();
      // Sealed bodies differ by a few bytes from run to run.
      return new Size(steps, steps * BYTES_OF_STEP);
    }

    @Override
    public Line line(int machine) {
      return shared.line;
    }
  }
}
