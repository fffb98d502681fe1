package hug.command.report;

import hug.command.FilterOptions;
import hug.command.Session;
import hug.command.StaffNames;
import hug.model.AgendaLine;
import hug.model.ClientRef;
import hug.model.Filter;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.Missed;
import hug.model.Period;
import hug.model.TouchTally;
import hug.store.Book;
import hug.store.Staff.Member;
import hug.syntax.Arguments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The people whose work a report is about: everybody, or one member of staff and their clients. */
final class Whose {
  private final Book book;
  private final Optional<Member> member;
  private final Set<Long> clients = new HashSet<>();

  private Whose(Book book, Optional<Member> member) {
    this.book = book;
    this.member = member;
    if (member.isPresent()) {
      book.clients().matching(of(Filter.ALL)).stream().map(ClientRef::id).forEach(clients::add);
    }
  }

  /** The person that --mine or --who names, else everybody. */
  static Whose of(Arguments given, Session session) {
    var name = FilterOptions.person(given, session);
    name.ifPresent(one -> StaffNames.person(one, session.book()));
    return new Whose(session.book(), name.flatMap(session.book().staff()::member));
  }

  /** Their name; absent for everybody. */
  Optional<String> name() {
    return member.map(Member::name);
  }

  boolean isAbout(Member one) {
    return member.filter(chosen -> chosen.id() != one.id()).isEmpty();
  }

  private boolean isBy(String staff) {
    return member.isEmpty() || Folded.of(staff).equals(Folded.of(member.get().name()));
  }

  /** A copy of a filter for their own clients only. */
  Filter of(Filter filter) {
    return member.map(one -> filter.ownedBy(one.name())).orElse(filter);
  }

  List<TouchTally> touches(Period period) {
    return some(book.touches().tallies(period), tally -> isBy(tally.staff()));
  }

  Map<LocalDate, Long> touchesByDay(Period period) {
    if (member.isEmpty()) {
      return book.touches().byDay(period);
    }
    var days = new HashMap<LocalDate, Long>();
    touches(period).forEach(tally -> days.merge(tally.on(), tally.made(), Long::sum));
    return days;
  }

  /** The number of clients they reached with a counted touch. */
  long reached(Period period) {
    return member.isEmpty()
        ? book.touches().reached(period)
        : book.touches().hugged(period, member.get().id(), Long.MAX_VALUE);
  }

  List<Matter> matters(List<Matter> all) {
    return some(all, matter -> isBy(matter.staff()));
  }

  List<AgendaLine> lines(List<AgendaLine> all) {
    return some(all, line -> member.isEmpty() || clients.contains(line.client()));
  }

  List<Missed> missed(List<Missed> all) {
    return some(all, one -> member.isEmpty() || clients.contains(one.line().client()));
  }

  private static <T> List<T> some(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).toList();
  }
}
