package hug.transfer.phone;

import hug.model.Channel;
import hug.model.Failure;
import hug.model.InputText;
import hug.model.LoggedContact;
import hug.transfer.ChannelWords;
import hug.transfer.DayOrders;
import hug.transfer.ForeignDay;
import hug.transfer.LogContext;
import hug.transfer.Omitted;
import hug.transfer.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the rows of a list of calls. */
final class CallRow {
  /** The direction and the outcome that a row has. */
  private record Kind(
      Optional<Boolean> inbound, Optional<Boolean> answered, Optional<LeftOut> leftOut) {
    static Kind of(CallWords words) {
      return new Kind(
          words.inbound(),
          words.answered(),
          words.isBlocked()
              ? Optional.of(LeftOut.BLOCKED)
              : words.isInternal() ? Optional.of(LeftOut.INTERNAL) : Optional.empty());
    }
  }

  private static final Kind UNKNOWN =
      new Kind(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern EXACT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,18}(?:Z|[+-][0-9]{2}:[0-9]{2})");

  /** The kind of a message on a bill. */
  private static final Pattern MESSAGE =
      Pattern.compile("\\b(?:sms|mms|text message)\\b", Pattern.CASE_INSENSITIVE);

  private static final ChannelWords CHANNELS = new ChannelWords(Channel.CALL, Map.of());

  private final CallColumns columns;
  private final LogContext context;
  private final DayOrders.InFile orders;
  private final PhoneNumbers numbers;
  private final Omitted<LeftOut> leftOut;
  private final boolean hasDirections;
  private final CallLength.Unit unit;

  CallRow(
      CallColumns columns,
      LogContext context,
      DayOrders.InFile orders,
      PhoneNumbers numbers,
      Omitted<LeftOut> leftOut) {
    this.columns = columns;
    this.context = context;
    this.orders = orders;
    this.numbers = numbers;
    this.leftOut = leftOut;
    this.hasDirections = columns.has("type") && (columns.isFritz() || hasDirections(columns));
    this.unit = columns.unit();
  }

  /** Whether a column of kinds has directions or outcomes rather than those of a bill. */
  private static boolean hasDirections(CallColumns columns) {
    return columns.file().firstCells(columns.at("type"), 1000).stream()
        .anyMatch(cell -> CallWords.of(cell).isKnown());
  }

  /**
   * The call of a row; absent if it is left out.
   *
   * @throws Failure that names the column of an invalid cell
   */
  Optional<LoggedContact> read(Row row) {
    row.requireFit();
    var direction = read(row, "direction", text -> kind(text, "direction"));
    var type = hasDirections ? read(row, "type", this::type) : UNKNOWN;
    var outcome = read(row, "answered", text -> kind(text, "outcome"));
    var left = direction.leftOut().or(type::leftOut).or(outcome::leftOut);
    if (left.isPresent()) {
      leftOut.add(left.get());
      return Optional.empty();
    }
    var inbound = direction.inbound().or(type::inbound).or(outcome::inbound);
    var side =
        columns.hasBothSides()
            ? CallSide.of(text(row, "from"), text(row, "to"), inbound, this::isMe)
            : CallSide.only(text(row, columns.number()), inbound, columns.number().equals("from"));
    var person = Person.of(side.number(), text(row, "name"));
    if (side.isInternal() || person.party().isEmpty()) {
      leftOut.add(side.isInternal() ? LeftOut.INTERNAL : person.why());
      return Optional.empty();
    }
    var length = read(row, "duration", text -> CallLength.parse(text, unit));
    var answered =
        isRecorded(row)
            ? Optional.of(false)
            : outcome.answered().or(type::answered).or(direction::answered);
    boolean isAnswered = answered.orElse(length.seconds() != 0);
    var day = read(row, "on", this::day);
    var party = person.party().get();
    var by = channel(row);
    return Optional.of(
        new LoggedContact(
            List.of(party),
            day,
            by,
            side.isInbound(),
            isAnswered,
            note(row).orElse(isAnswered ? length.words() : ""),
            (by == Channel.TEXT ? "text:" : "call:")
                + Fingerprint.of(
                    Person.digits(party),
                    text(row, "on"),
                    text(row, "time"),
                    length.seconds(),
                    side.isInbound())));
  }

  /** Whether an answering machine of a FRITZ!Box took the call. */
  private boolean isRecorded(Row row) {
    return columns.isFritz()
        && CallWords.of(text(row, "extension")).answered().filter(is -> !is).isPresent();
  }

  private boolean isMe(String number) {
    return context.me().stream().anyMatch(mine -> numbers.isSame(mine, number));
  }

  private String text(Row row, String field) {
    var text = row.at(columns.at(field));
    return field.equals("phone") || field.equals("from") || field.equals("to")
        ? CallNumber.of(text)
        : text;
  }

  private <T> T read(Row row, String field, Function<String, T> reading) {
    try {
      return reading.apply(text(row, field));
    } catch (Failure failure) {
      throw failure.of(columns.place(field));
    }
  }

  private static Kind kind(String text, String what) {
    var words = CallWords.of(text);
    if (!text.isEmpty() && !words.isKnown() && !MESSAGE.matcher(text).find()) {
      throw Failure.usage(
          "\""
              + text
              + (what.equals("direction")
                  ? "\" is not a direction; choose in or out"
                  : "\" is not known; choose answered, no answer or missed"));
    }
    return Kind.of(words);
  }

  private Kind type(String text) {
    if (!columns.isFritz() || !text.matches("[0-9]{1,2}")) {
      return kind(text, "direction");
    }
    return switch (text) {
      case "1", "9" -> new Kind(Optional.of(true), Optional.of(true), Optional.empty());
      case "2" -> new Kind(Optional.of(true), Optional.of(false), Optional.empty());
      case "3", "4", "11" -> new Kind(Optional.of(false), Optional.empty(), Optional.empty());
      case "10" -> new Kind(Optional.of(true), Optional.of(false), Optional.of(LeftOut.BLOCKED));
      default ->
          throw Failure.usage("\"" + text + "\" is not a kind of call; they are 1 to 4 and 10");
    };
  }

  private LocalDate day(String text) {
    if (text.isEmpty()) {
      throw Failure.usage("must not be empty");
    }
    if (EXACT.matcher(text).matches()) {
      try {
        var time = OffsetDateTime.parse(text.replace(' ', 'T'));
        return ForeignDay.past(
            time.atZoneSameInstant(context.zone()).toLocalDate().toString(),
            context.dates().today(),
            orders.at(columns.place("on")));
      } catch (DateTimeException e) {
        // Then it is read like any other day.
      }
    }
    return ForeignDay.past(text, context.dates().today(), orders.at(columns.place("on")));
  }

  private Channel channel(Row row) {
    if (!columns.file().hasColumn("by")) {
      return MESSAGE.matcher(text(row, "type")).find() ? Channel.TEXT : Channel.CALL;
    }
    try {
      return CHANNELS.of(row.at(columns.file().column("by")));
    } catch (Failure failure) {
      throw failure.of("column by");
    }
  }

  private Optional<String> note(Row row) {
    if (!columns.file().hasColumn("note")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InputText.note(row.at(columns.file().column("note"))))
          .filter(note -> !note.isEmpty());
    } catch (Failure failure) {
      throw failure.of("column note");
    }
  }
}
