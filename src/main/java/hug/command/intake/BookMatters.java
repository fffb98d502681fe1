package hug.command.intake;

import hug.model.Amount;
import hug.model.Channel;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.Matter;
import hug.rule.Facts;
import hug.rule.NetScore;
import hug.rule.Yearly;
import hug.store.Declarations;
import hug.transfer.BookRecord;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the matters of an exported book, with the fields and endings of each kind. */
final class BookMatters {
  private final BookFields fields;

  BookMatters(BookFields fields) {
    this.fields = fields;
  }

  Matter read(BookRecord record) {
    var read = Declarations.MATTER.reader().apply(fields.of(Declarations.MATTER, record));
    var sort = read.sort();
    var noted = read.ended(ending(record, sort));
    var matter =
        switch (sort) {
          case FACT -> fact(record, noted);
          case PROMISE -> noted.withDay(Optional.of(record.exact("day", fields::day)));
          case COMPLAINT -> complaint(record, noted);
          case JOB ->
              noted
                  .withDay(record.find("day", fields::past))
                  .withDetail(record.find("detail", fields::past).map(Object::toString).orElse(""))
                  .worth(record.amount("value", Amount::parse));
          case OCCASION -> occasion(record, noted);
          case INTRODUCTION -> introduction(record, noted);
          case OFFER, NEED -> noted;
          case SEAT -> noted.withDay(record.find("day", fields::day));
          case ANSWER -> noted.about(fields.other(record, "subject", "feedback").id());
          case FEEDBACK -> noted.scored((int) record.number("score", 0, NetScore.BEST));
        };
    record.requireAllRead(sort.toString());
    if (sort != Matter.Sort.FEEDBACK
        && sort != Matter.Sort.INTRODUCTION
        && sort != Matter.Sort.SEAT) {
      record.require("text");
    }
    return matter;
  }

  private Optional<Matter.Ending> ending(BookRecord record, Matter.Sort sort) {
    if (sort.endings().isEmpty()
        || !(record.has("ended_on") || record.has("ended_as") || record.has("ended_how"))) {
      return Optional.empty();
    }
    record.require("ended_as");
    var as = record.text("ended_as");
    if (!sort.endings().contains(as)) {
      throw Failure.usage(
          "ended_as: "
              + BookRecord.quoted(as)
              + " does not end this kind of record; use "
              + String.join(" or ", sort.endings()));
    }
    var how = record.read("ended_how", InputText::note);
    if (how.isEmpty() && sort == Matter.Sort.PROMISE && as.equals(Matter.Ending.DROPPED)) {
      throw Failure.usage("ended_how is missing, but a dropped promise needs a reason");
    }
    return Optional.of(new Matter.Ending(record.exact("ended_on", fields::past), as, how));
  }

  private Matter fact(BookRecord record, Matter noted) {
    var about = record.text("detail");
    switch (about) {
      case Facts.PREFERS, Facts.NEVER -> record.exact("text", Channel::parse);
      case Facts.BEST_TIME -> record.read("text", InputText::name);
      case "" -> {}
      default ->
          throw Failure.usage(
              "detail: "
                  + BookRecord.quoted(about)
                  + " is not a detail of a fact; choose prefers, never or best time");
    }
    var until = record.find("day", fields::day);
    requireNotBefore(noted.on(), until);
    return noted.withDetail(about).withDay(until);
  }

  private Matter complaint(BookRecord record, Matter noted) {
    if (!record.has("day") && !record.has("detail")) {
      if (noted.ending().isPresent()) {
        throw Failure.usage(
            "day is missing, but a confirmed complaint needs the day when it was fixed");
      }
      return noted;
    }
    record.require("detail");
    return noted
        .withDay(Optional.of(record.exact("day", fields::past)))
        .withDetail(record.read("detail", InputText::note));
  }

  private Matter occasion(BookRecord record, Matter noted) {
    var occasion =
        noted
            .withDay(Optional.of(record.exact("day", fields::day)))
            .withDetail(record.text("detail"));
    var days = record.read("detail", _ -> Yearly.of(occasion));
    if (!days.detail().equals(occasion.detail())) {
      throw Failure.usage(
          "detail: "
              + BookRecord.quoted(occasion.detail())
              + " is not in the right form; try 7d once for 3w");
    }
    if (days.comesOnce()) {
      requireNotBefore(noted.on(), occasion.day());
    }
    return occasion;
  }

  private Matter introduction(BookRecord record, Matter noted) {
    // Absent if the other client was forgotten.
    var other =
        record.has("other")
            ? Optional.of(fields.other(record, "other", "client"))
            : Optional.<ClientRef>empty();
    if (other.filter(noted.client()::equals).isPresent()) {
      throw Failure.usage("other: " + noted.client() + " cannot be introduced to themselves");
    }
    return other.map(noted::with).orElse(noted);
  }

  private static void requireNotBefore(LocalDate on, Optional<LocalDate> day) {
    if (day.filter(on::isAfter).isPresent()) {
      throw Failure.usage("day: " + day.get() + " is before " + on + ", when it was recorded");
    }
  }
}
