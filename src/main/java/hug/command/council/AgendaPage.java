package hug.command.council;

import hug.command.Days;
import hug.model.ClientRef;
import hug.output.page.Block;
import hug.output.page.Document;
import hug.rule.CouncilAgenda.Point;
import hug.rule.CouncilAgenda.Section;
import java.util.ArrayList;
import java.util.List;

/** The agenda as a page for everyone: it names nobody who complained or gave feedback. */
final class AgendaPage {
  private AgendaPage() {}

  static Document of(CouncilNow council) {
    var points = council.agenda();
    var parts = new ArrayList<Document.Part>();
    for (var section : Section.values()) {
      var items = new ArrayList<Block.Item>();
      for (var point : points) {
        if (point.section() == section) {
          items.add(new Block.Item(point.text(), note(point)));
        }
      }
      if (!items.isEmpty()) {
        parts.add(new Document.Part(heading(section), new Block.Items(items)));
      }
    }
    return new Document(
        council
            .next()
            .map(next -> "Our council on " + Days.withYear(next.day()))
            .orElse("The agenda of our council"),
        members(council),
        parts);
  }

  private static List<String> members(CouncilNow council) {
    var names = council.members().stream().map(seat -> seat.client().name()).toList();
    return names.isEmpty() ? List.of() : List.of("Members: " + String.join(", ", names));
  }

  private static String heading(Section section) {
    return switch (section) {
      case RAISED -> "Raised";
      case FEEDBACK -> "You said";
      case COMPLAINT -> "What went wrong";
      case PROMISE -> "What we promised you";
      case ANSWERED -> "You said, we did";
    };
  }

  private static String note(Point point) {
    return switch (point.section()) {
      case RAISED ->
          point.client().map(ClientRef::name).map(name -> "raised by " + name).orElse("");
      case FEEDBACK -> point.score().map(score -> "a score of " + score).orElse("");
      case COMPLAINT -> point.times() > 1 ? point.times() + " times" : "";
      case PROMISE ->
          "to "
              + point.client().map(ClientRef::name).orElse("a member")
              + ", by "
              + Days.withYear(point.day());
      case ANSWERED -> "We did: " + point.reply();
    };
  }
}
