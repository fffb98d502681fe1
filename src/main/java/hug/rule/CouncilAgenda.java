package hug.rule;

import hug.model.ClientRef;
import hug.model.CouncilItem;
import hug.model.Folded;
import hug.model.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The agenda of a council, gathered from the records about clients. */
public final class CouncilAgenda {
  /** The sections, in the order of the agenda. */
  public enum Section {
    /** Raised by someone. */
    RAISED,
    /** Unanswered feedback. */
    FEEDBACK,
    /** Complaints that are open or came in since the last meeting. */
    COMPLAINT,
    /** Open promises to members. */
    PROMISE,
    /** Feedback answered since the last meeting. */
    ANSWERED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One point of the agenda.
   *
   * @param day when it was said or, for a promise, when it is due
   * @param client the client it is from; absent if there is none, or several
   * @param reply what was done about it; only for answered feedback
   * @param times how many times it was said
   * @param number of the item, or of the matter
   */
  public record Point(
      Section section,
      String text,
      String reply,
      Optional<ClientRef> client,
      LocalDate day,
      Optional<Integer> score,
      long times,
      long number) {}

  /**
   * Everything that may go on the agenda.
   *
   * @param members the numbers of the clients on the council
   * @param since the day of the last meeting
   */
  public record Material(
      List<CouncilItem> items,
      List<Matter> feedback,
      List<Matter> answers,
      List<Matter> complaints,
      List<Matter> promises,
      Set<Long> members,
      LocalDate since) {}

  private final Material material;
  private final List<Point> points = new ArrayList<>();

  private CouncilAgenda(Material material) {
    this.material = material;
  }

  /** The points of an agenda, section by section. */
  public static List<Point> of(Material material) {
    return new CouncilAgenda(material).drawn();
  }

  private List<Point> drawn() {
    var answers = Answers.of(material.answers());
    var open = new ArrayList<>(material.feedback());
    open.removeIf(feedback -> !answers.isMissingTo(feedback));
    open.sort(Comparator.comparing(feedback -> feedback.score().orElse(0)));
    for (var item : material.items()) {
      if (item.ended().isEmpty()) {
        points.add(
            new Point(
                Section.RAISED,
                item.text(),
                "",
                item.by(),
                item.on(),
                Optional.empty(),
                1,
                item.id()));
      }
    }
    open.forEach(feedback -> add(Section.FEEDBACK, feedback, feedback.on()));
    addComplaints(open);
    for (var promise : material.promises()) {
      if (promise.isOpen() && material.members().contains(promise.client().id())) {
        add(Section.PROMISE, promise, promise.day().orElse(promise.on()));
      }
    }
    addAnswers();
    return points;
  }

  private void add(Section section, Matter matter, LocalDate day) {
    points.add(
        new Point(
            section,
            matter.text(),
            "",
            Optional.of(matter.client()),
            day,
            matter.score(),
            1,
            matter.id()));
  }

  /** Adds complaints, merging equal texts and skipping those already listed as feedback. */
  private void addComplaints(List<Matter> feedback) {
    var there = new HashSet<String>();
    feedback.forEach(said -> there.add(said.client().id() + said.text()));
    var alike = new LinkedHashMap<String, List<Matter>>();
    for (var complaint : material.complaints()) {
      boolean isThere = there.contains(complaint.client().id() + complaint.text());
      boolean isToday = complaint.isOpen() || !complaint.on().isBefore(material.since());
      if (isToday && !isThere) {
        alike.computeIfAbsent(Folded.of(complaint.text()), _ -> new ArrayList<>()).add(complaint);
      }
    }
    var groups = new ArrayList<>(alike.values());
    groups.sort(Comparator.comparing(group -> -group.size()));
    for (var group : groups) {
      var last = group.getLast();
      points.add(
          new Point(
              Section.COMPLAINT,
              last.text(),
              "",
              group.size() == 1 ? Optional.of(last.client()) : Optional.empty(),
              last.on(),
              Optional.empty(),
              group.size(),
              last.id()));
    }
  }

  private void addAnswers() {
    Map<Long, Matter> feedback = new HashMap<>();
    material.feedback().forEach(said -> feedback.put(said.id(), said));
    for (var answer : material.answers()) {
      var said = feedback.get(answer.subject().orElse(0L));
      if (said != null && !answer.on().isBefore(material.since())) {
        points.add(
            new Point(
                Section.ANSWERED,
                said.text().isEmpty() ? "(gave a " + said.score().orElse(0) + ")" : said.text(),
                answer.text(),
                Optional.of(answer.client()),
                answer.on(),
                said.score(),
                1,
                answer.id()));
      }
    }
  }
}
