package hug.command;

import hug.model.Agendum;
import hug.model.Matter;
import hug.model.Sent;
import hug.model.Standing;
import hug.rule.Due;
import hug.rule.Rulebook;
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

  @Override
  public Iterator<Due> iterator() {
    var left = lines.iterator();
    return new Iterator<>() {
      private Iterator<Due> read = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        if (!read.hasNext() && left.hasNext()) {
          var some = new ArrayList<Agendum>();
          while (some.size() < AT_A_TIME && left.hasNext()) {
            some.add(left.next());
          }
          read = read(some).iterator();
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

  private List<Due> read(List<Agendum> some) {
    var clients = new LinkedHashSet<Long>();
    var matters = new ArrayList<Long>();
    var sent = new ArrayList<Long>();
    for (var line : some) {
      clients.add(line.client());
      if (line.matter() > 0) {
        matters.add(line.matter());
      } else if (line.part() > 0) {
        sent.add(line.part());
      }
    }
    var standings = new HashMap<Long, Standing>();
    for (var standing : book.standings().of(today, clients)) {
      standings.put(standing.client().id(), standing);
    }
    Map<Long, Matter> matterOf = book.matters().withIds(matters);
    Map<Long, Sent> sentBy = book.matters().sent(sent);
    var dues = new ArrayList<Due>();
    for (var line : some) {
      dues.add(
          rulebook.due(
              rulebook.judge(standings.get(line.client())),
              line,
              Optional.ofNullable(matterOf.get(line.matter())),
              line.matter() > 0 ? Optional.empty() : Optional.ofNullable(sentBy.get(line.part()))));
    }
    return dues;
  }
}
