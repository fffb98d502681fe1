package hug.command;

import hug.model.Absence;
import hug.model.Folded;
import hug.store.Book;
import hug.store.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The staff as they stand in for each other on a day. */
public final class Cover {
  private final Map<String, Staff.Member> members = new LinkedHashMap<>();
  private final LocalDate day;

  private Cover(LocalDate day) {
    this.day = day;
  }

  public static Cover on(LocalDate day, Book book) {
    var cover = new Cover(day);
    book.staff().members().forEach(member -> cover.members.put(Folded.of(member.name()), member));
    return cover;
  }

  /** The numbers of the owners whose clients somebody looks after; empty if not on the staff. */
  public List<Long> ownersFor(String name) {
    var owners = new ArrayList<Long>();
    var own = members.get(Folded.of(name));
    if (own != null) {
      owners.add(own.id());
      for (var member : members.values()) {
        if (member != own && standIn(member) == own) {
          owners.add(member.id());
        }
      }
    }
    return owners;
  }

  /** The member at the end of a chain of covers; the owner, if it goes in a circle. */
  private Staff.Member standIn(Staff.Member away) {
    var seen = new HashMap<Long, Boolean>();
    var there = away;
    while (seen.put(there.id(), true) == null) {
      var next = coverOf(there);
      if (next.isEmpty()) {
        return there;
      }
      there = next.get();
    }
    return away;
  }

  /** The cover of a member who is away on the day. */
  public Optional<Staff.Member> coverOf(Staff.Member member) {
    return member.absence(day).flatMap(Absence::cover).map(name -> members.get(Folded.of(name)));
  }
}
