package hug.line;

import hug.model.Failure;
import hug.store.Clash;
import hug.store.Origins.Origin;
import hug.store.SharedStep;
import hug.store.SharedStep.RowChange;
import hug.store.SharedStep.Salt;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a step as the body of a link, and reads it: arrays of JSON (RFC 8259) in a fixed order,
 * after the number of the format, so that an older program stops at what it does not know.
 */
final class StepBody {
  /** The format; it grows with each change of the arrays or of the tables of a book. */
  static final int FORMAT = 1;

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private StepBody() {}

  static byte[] of(SharedStep step) {
    var bytes = new ByteArrayOutputStream();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartArray();
      json.writeNumber(FORMAT);
      json.writeNumber(step.number());
      json.writeString(step.at());
      json.writeString(step.staff());
      json.writeString(step.command());
      maybe(json, step.undoes());
      json.writeString(step.mark());
      json.writeNumber(step.machine());
      json.writeNumber(step.seals());
      json.writeString(step.hash());
      json.writeStartArray();
      for (var salt : step.salts()) {
        json.writeNumber(salt.client());
        json.writeString(salt.salt());
      }
      json.writeEndArray();
      json.writeStartArray();
      for (var origin : step.origins()) {
        json.writeNumber(origin.key());
        json.writeNumber(origin.client());
        maybe(json, origin.touch());
      }
      json.writeEndArray();
      json.writeStartArray();
      step.changes().forEach(change -> write(json, change));
      json.writeEndArray();
      json.writeStartArray();
      step.clashes().forEach(clash -> write(json, clash));
      json.writeEndArray();
      json.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, RowChange change) {
    json.writeString(change.kind());
    json.writeNumber(change.first());
    json.writeNumber(change.last());
    maybe(json, change.client());
    text(json, change.before());
    json.writeString(change.hash());
    json.writeBoolean(change.isBack());
    json.writeStartArray();
    change.after().forEach(after -> text(json, after));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Clash clash) {
    json.writeString(clash.kind());
    json.writeNumber(clash.row());
    json.writeNumber(clash.client());
    json.writeString(clash.field());
    text(json, clash.was());
    text(json, clash.theirs());
    text(json, clash.mine());
    json.writeString(clash.hash());
  }

  private static void maybe(JsonGenerator json, Optional<Long> number) {
    if (number.isPresent()) {
      json.writeNumber(number.get());
    } else {
      json.writeNull();
    }
  }

  private static void text(JsonGenerator json, Optional<String> text) {
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }

  /**
   * The step in a body.
   *
   * @throws Failure if it is not a step, or is of a newer format
   */
  static SharedStep read(byte[] body) {
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), body)) {
      return new Reader(json).step();
    } catch (JacksonException | IllegalArgumentException e) {
      throw broken();
    }
  }

  private static Failure broken() {
    return Failure.refused(
        "a step in the office's line is damaged; nothing was changed",
        "tell the person who keeps the line; see who sent what with: hug share");
  }

  /** Reads the arrays. */
  private record Reader(JsonParser json) {
    SharedStep step() {
      expect(JsonToken.START_ARRAY);
      if (number() != FORMAT) {
        throw Failure.refused(
            "a step in the office's line was made by a newer hug; nothing was changed",
            "install the newest hug, then run: hug sync");
      }
      var step =
          new SharedStep(
              number(),
              text(),
              text(),
              text(),
              maybeNumber(),
              text(),
              number(),
              number(),
              text(),
              salts(),
              origins(),
              changes(),
              clashes());
      expect(JsonToken.END_ARRAY);
      return step;
    }

    private List<Salt> salts() {
      var salts = new ArrayList<Salt>();
      expect(JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        salts.add(new Salt(json.getLongValue(), text()));
      }
      return salts;
    }

    private List<Origin> origins() {
      var origins = new ArrayList<Origin>();
      expect(JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        origins.add(new Origin(json.getLongValue(), number(), maybeNumber()));
      }
      return origins;
    }

    private List<RowChange> changes() {
      var changes = new ArrayList<RowChange>();
      expect(JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        changes.add(
            new RowChange(
                word(), number(), number(), maybeNumber(), maybeText(), text(), flag(), images()));
      }
      return changes;
    }

    private List<Optional<String>> images() {
      var images = new ArrayList<Optional<String>>();
      expect(JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        images.add(value());
      }
      return images;
    }

    private List<Clash> clashes() {
      var clashes = new ArrayList<Clash>();
      expect(JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        clashes.add(
            new Clash(
                word(), number(), number(), text(), maybeText(), maybeText(), maybeText(), text()));
      }
      return clashes;
    }

    private void expect(JsonToken token) {
      if (json.nextToken() != token) {
        throw broken();
      }
    }

    private long number() {
      expect(JsonToken.VALUE_NUMBER_INT);
      return json.getLongValue();
    }

    private Optional<Long> maybeNumber() {
      return json.nextToken() == JsonToken.VALUE_NULL
          ? Optional.empty()
          : Optional.of(json.getLongValue());
    }

    private boolean flag() {
      json.nextToken();
      return json.getBooleanValue();
    }

    private String text() {
      json.nextToken();
      return word();
    }

    /** The text at the current token. */
    private String word() {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw broken();
      }
      return json.getString();
    }

    private Optional<String> maybeText() {
      json.nextToken();
      return value();
    }

    private Optional<String> value() {
      return json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(word());
    }
  }
}
