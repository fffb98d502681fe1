package hug.command;

import hug.model.Agendum;
import hug.model.Matter;
import hug.model.Named;
import hug.model.Sent;
import hug.rule.Due;
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
import java.util.Optional;

/** Lines of the agenda with all that is said of them, some at a time as they are asked for. */
record Dues(Book book, LocalDate today, Rulebook rulebook, Iterable<Agendum> lines)
    implements Iterable<Due> {
  private static final int AT_A_TIME = 200;

  /** How many clients are remembered, for a client may have several lines. */
  private static final int MOST_KEPT = 1000;

  @Override
  public Iterator<Due> iterator() {
    var left = lines.iterator();
    return new Iterator<>() {
      private final Map<Long, Verdict> verdicts = new HashMap<>();
      private Iterator<Due> read = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        if (!read.hasNext() && left.hasNext()) {
          var some = new ArrayList<Agendum>();
          while (some.size() < AT_A_TIME && left.hasNext()) {
            some.add(left.next());
          }
          if (verdicts.size() > MOST_KEPT) {
            verdicts.clear();
          }
          read = read(some, verdicts).iterator();
        }
        return read.hasNext();
      }

      @Override
      public Due next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return read.next();
      }
    };
  }

  private List<Due> read(List<Agendum> some, Map<Long, Verdict> verdicts) {
    var clients = new LinkedHashSet<Long>();
    var matters = new ArrayList<Long>();
    var sent = new ArrayList<Long>();
    for (var line : some) {
      if (!verdicts.containsKey(line.client())) {
        clients.add(line.client());
      }
      if (line.matter() > 0) {
        matters.add(line.matter());
      } else if (line.part() > 0) {
        sent.add(line.part());
      }
    }
    for (var standing : book.standings().of(today, clients)) {
      verdicts.put(standing.client().id(), rulebook.judge(standing));
    }
    var names = new HashMap<Long, Named>();
    for (var line : some) {
      names.put(line.client(), verdicts.get(line.client()).client().named());
    }
    Map<Long, Matter> matterOf = book.matters().lines(matters, names);
    Map<Long, Sent> sentBy = book.matters().sent(sent);
    var dues = new ArrayList<Due>();
    for (var line : some) {
      var who = line.matter() > 0 ? null : sentBy.get(line.part());
      dues.add(
          rulebook.due(
              verdicts.get(line.client()),
              line,
              Optional.ofNullable(matterOf.get(line.matter())),
              Optional.ofNullable(who),
              today));
    }
    return dues;
  }
}
