package hug.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hug.InMemory;
import hug.model.Failure;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that somebody at the server changed: every computer of the office can tell. */
final class ComparisonTest {
  @TempDir(factory = InMemory.class)
  Path folder;

  private OfficeFixture office;

  @BeforeEach
  void share() throws IOException {
    office = new OfficeFixture(folder);
    var desk = office.computer();
    desk.hug("add", "Jim");
    office.share(1);
    for (var note : List.of("one", "two", "three")) {
      desk.hug("touch", "Jim", note);
    }
    office.syncAll();
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** The same line with other links. */
  private Line with(UnaryOperator<List<Link>> change) {
    return (Line)
        Proxy.newProxyInstance(
            Line.class.getClassLoader(),
            new Class<?>[] {Line.class},
            (_, method, arguments) ->
                method.getName().equals("back")
                    ? change.apply(office.line.back((long) arguments[0]))
                    : method.invoke(office.line, arguments));
  }

  private long compared(Line line) {
    return office.with(office.computers.getLast(), book -> new Comparison(book, line).run());
  }

  private void assertFound(long number, String how, UnaryOperator<List<Link>> change) {
    var failure = assertThrows(Failure.class, () -> compared(with(change)));
    assertEquals("step " + number + " in the office's line " + how, failure.getMessage());
  }

  private static Link forged(Link link, String mark, Optional<String> parent, String hash) {
    return new Link(link.number(), mark, parent, hash, Optional.empty());
  }

  private static List<Link> changed(List<Link> links, long number, UnaryOperator<Link> forging) {
    return links.stream()
        .map(link -> link.number() == number ? forging.apply(link) : link)
        .toList();
  }

  @Test
  void all_steps_that_both_have_are_compared() {
    assertEquals(office.line.back(Long.MAX_VALUE).size(), compared(office.line));
    office.computers.getLast().hug("touch", "Jim", "not sent yet");
    assertEquals(office.line.back(Long.MAX_VALUE).size(), compared(office.line));
  }

  @Test
  void a_step_that_is_missing_is_found() {
    long last = office.line.last().orElseThrow().number();
    assertFound(
        last - 2,
        "does not fit the step after it",
        links -> links.stream().filter(link -> link.number() != last - 1).toList());
  }

  @Test
  void another_step_in_place_of_one_is_found() {
    long last = office.line.last().orElseThrow().number();
    var other = "0".repeat(64);
    UnaryOperator<Link> hash = link -> forged(link, link.mark(), link.parent(), other);
    assertFound(last, "differs from this book", links -> changed(links, last, hash));
    assertFound(
        last - 1, "does not fit the step after it", links -> changed(links, last - 1, hash));
    assertFound(
        last - 1,
        "differs from this book",
        links ->
            changed(
                changed(links, last - 1, hash),
                last,
                link -> forged(link, link.mark(), Optional.of(other), link.hash())));
  }

  @Test
  void a_step_that_comes_twice_is_found() {
    var last = office.line.last().orElseThrow();
    assertFound(
        last.number() - 1,
        "does not fit the step after it",
        links ->
            changed(
                links,
                last.number() - 1,
                link -> forged(link, last.mark(), link.parent(), link.hash())));
  }
}
