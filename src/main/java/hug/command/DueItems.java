package hug.command;

import hug.model.AgendaLine;
import hug.model.ClientSummary;
import hug.model.Matter;
import hug.rule.Facts;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import hug.store.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/** Agenda lines with their details, loaded lazily in batches. */
final class DueItems implements Iterable<DueItem> {
  private static final int AT_A_TIME = 100;

  private final Book book;
  private final LocalDate today;
  private final Supplier<Rulebook> rules;
  private final Iterable<AgendaLine> lines;

  /** Absent until a verdict is asked for, because most lists need none. */
  private Rulebook rulebook;

  DueItems(Book book, LocalDate today, Supplier<Rulebook> rules, Iterable<AgendaLine> lines) {
    this.book = book;
    this.today = today;
    this.rules = rules;
    this.lines = lines;
  }

  @Override
  public Iterator<DueItem> iterator() {
    var left = lines.iterator();
    return new Iterator<>() {
      private Iterator<DueItem> read = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        if (!read.hasNext() && left.hasNext()) {
          var some = new ArrayList<AgendaLine>();
          while (some.size() < AT_A_TIME && left.hasNext()) {
            some.add(left.next());
          }
          read = read(some).iterator();
        }
        return read.hasNext();
      }

      @Override
      public DueItem next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return read.next();
      }
    };
  }

  private List<DueItem> read(List<AgendaLine> some) {
    var clients = new LinkedHashSet<Long>();
    some.forEach(line -> clients.add(line.client()));
    var glances = new HashMap<Long, ClientSummary>();
    for (var glance : book.standings().glances(today, clients)) {
      glances.put(glance.client().id(), glance);
    }
    var verdicts = new Later<>(() -> verdicts(clients));
    var facts = new Later<>(() -> facts(clients));
    var listed = new ArrayList<DueItem>();
    for (var line : some) {
      long id = line.client();
      listed.add(new DueItem(line, glances.get(id), () -> verdicts.of(id), () -> facts.of(id)));
    }
    return listed;
  }

  private Map<Long, Verdict> verdicts(Set<Long> clients) {
    if (rulebook == null) {
      rulebook = rules.get();
    }
    var verdicts = new HashMap<Long, Verdict>();
    for (var standing : book.standings().of(today, clients)) {
      verdicts.put(standing.client().id(), rulebook.judge(standing));
    }
    return verdicts;
  }

  private Map<Long, List<Matter>> facts(Set<Long> clients) {
    var open = book.matters().open(today, List.copyOf(clients));
    var facts = new HashMap<Long, List<Matter>>();
    clients.forEach(id -> facts.put(id, Facts.in(open.getOrDefault(id, List.of()), today)));
    return facts;
  }

  /** Values for a batch of clients, all loaded when the first one is asked for. */
  private static final class Later<T> {
    private final Supplier<Map<Long, T>> reading;
    private Map<Long, T> read;

    Later(Supplier<Map<Long, T>> reading) {
      this.reading = reading;
    }

    T of(long client) {
      if (read == null) {
        read = reading.get();
      }
      return read.get(client);
    }
  }
}
