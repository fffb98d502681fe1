package hug.command;

import hug.model.Standing;
import hug.rule.Rulebook;
import hug.rule.Verdict;
import java.util.Iterator;

/** What the rules say of some clients, each judged when it is asked for. */
record Verdicts(Iterable<Standing> standings, Rulebook rulebook) implements Iterable<Verdict> {
  @Override
  public Iterator<Verdict> iterator() {
    var left = standings.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return left.hasNext();
      }

      @Override
      public Verdict next() {
        return rulebook.judge(left.next());
      }
    };
  }
}
