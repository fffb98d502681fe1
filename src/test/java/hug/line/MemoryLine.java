package hug.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A line in memory, which refuses what the real one refuses. */
public final class MemoryLine implements Line {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private final List<Link> links = new ArrayList<>();
  private final TreeMap<Integer, Machine> machines = new TreeMap<>();
  private Optional<Snapshot> snapshot = Optional.empty();

  MemoryLine() {}

  /** A copy, for another test. */
  MemoryLine(MemoryLine other) {
    links.addAll(other.links);
    machines.putAll(other.machines);
    snapshot = other.snapshot;
  }

  @Override
  public synchronized List<Link> back(long before) {
    return links.reversed().stream()
        .filter(link -> link.number() < before)
        .limit(MOST)
        .map(MemoryLine::bare)
        .toList();
  }

  private static Link bare(Link link) {
    return new Link(link.number(), link.mark(), link.parent(), link.hash(), Optional.empty());
  }

  @Override
  public synchronized List<Link> after(long number) {
    return links.stream().filter(link -> link.number() > number).limit(MOST).toList();
  }

  @Override
  public synchronized Optional<Link> last() {
    return links.isEmpty() ? Optional.empty() : Optional.of(bare(links.getLast()));
  }

  @Override
  public synchronized Optional<Link> marked(String mark) {
    return links.stream()
        .filter(link -> link.mark().equals(mark))
        .map(MemoryLine::bare)
        .findFirst();
  }

  @Override
  public synchronized boolean extend(List<Link> more, boolean patiently) {
    var last = links.isEmpty() ? Optional.<Link>empty() : Optional.of(links.getLast());
    var parent = last.map(Link::hash);
    long number = last.map(Link::number).orElse(more.getFirst().number() - 1);
    for (var link : more) {
      if (link.number() != ++number || !link.parent().equals(parent)) {
        return false;
      }
      if (marked(link.mark()).isPresent()) {
        throw new IllegalStateException("a step came twice: " + link.number());
      }
      parent = Optional.of(link.hash());
    }
    links.addAll(more);
    return true;
  }

  @Override
  public synchronized Optional<Snapshot> newest() {
    return snapshot;
  }

  @Override
  public synchronized void keep(Snapshot newest) {
    var parts = new ArrayList<byte[]>();
    newest.parts().forEach(parts::add);
    snapshot = Optional.of(new Snapshot(newest.number(), newest.hash(), parts));
  }

  @Override
  public synchronized void reached(int machine, long number) {
    var known = machines.get(machine);
    machines.put(
        machine,
        new Machine(
            machine,
            known == null ? "machine " + machine : known.name(),
            known == null ? "ana" : known.role(),
            number,
            Optional.of(NOW)));
  }

  /** Adds a machine, and returns its number. */
  synchronized int enrol(String name, String role) {
    int number = machines.isEmpty() ? 1 : machines.lastKey() + 1;
    machines.put(number, new Machine(number, name, role, 0, Optional.empty()));
    return number;
  }

  @Override
  public synchronized List<Machine> machines() {
    return List.copyOf(machines.values());
  }

  @Override
  public Optional<Machine> sender(long number) {
    return Optional.empty();
  }

  @Override
  public synchronized long thin(long number) {
    return redact(links.stream().map(Link::number).filter(link -> link <= number).toList());
  }

  @Override
  public synchronized long redact(List<Long> numbers) {
    links.replaceAll(link -> numbers.contains(link.number()) ? bare(link) : link);
    return numbers.size();
  }

  @Override
  public synchronized void discard(long number) {
    snapshot = snapshot.filter(kept -> kept.number() >= number);
  }

  /** Loses the newest links, as a server does that is restored from a backup. */
  public synchronized void lose(int newest) {
    links.subList(Math.max(1, links.size() - newest), links.size()).clear();
  }

  @Override
  public void close() {}
}
