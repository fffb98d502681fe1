package hug.command.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card of a client, on terminals that make links of texts and on others. */
final class LinksAtTerminalTest {
  private static final String LINK = "\033]8;;tel:5550101\033\\555-0101\033]8;;\033\\";
  private static final String MAIL =
      "\033]8;;mailto:jim@example.com\033\\jim@example.com\033]8;;\033\\";

  @TempDir Path home;
  private HugTester hug;

  @BeforeEach
  void open() {
    hug = new HugTester(home);
    hug.hug("add", "Jim", "--phone", "555-0101", "--email", "jim@example.com");
    hug.atTerminal(80).with("TERM", "xterm-256color");
  }

  private String card(String... options) {
    return hug.hug(List.of(options)).out();
  }

  private boolean isLinked() {
    return card("show", "jim").contains("\033]8;");
  }

  @Test
  void a_terminal_that_is_known_shows_links() {
    assertFalse(isLinked());
    hug.with("VTE_VERSION", "4900");
    assertFalse(isLinked());
    hug.with("VTE_VERSION", "7600");
    assertTrue(card("show", "jim").contains("phone    " + LINK + "\n"));
    assertTrue(card("show", "jim").contains("e-mail   " + MAIL + "\n"));
    hug.without("VTE_VERSION").with("TERM_PROGRAM", "WezTerm");
    assertTrue(isLinked());
    hug.without("TERM_PROGRAM").with("TERM", "xterm-kitty");
    assertTrue(isLinked());
  }

  @Test
  void a_terminal_without_colour_or_inside_screen_shows_none() {
    hug.with("KITTY_WINDOW_ID", "1").with("NO_COLOR", "1");
    assertFalse(isLinked());
    hug.without("NO_COLOR").with("STY", "1.pts");
    assertFalse(isLinked());
    hug.without("STY").with("TERM", "screen-256color");
    assertFalse(isLinked());
    hug.with("TERM", "dumb");
    assertFalse(isLinked());
  }

  @Test
  void the_user_decides_but_not_for_data() {
    hug.with("FORCE_HYPERLINK", "1");
    assertTrue(isLinked());
    assertFalse(card("show", "jim", "--json").contains("\033"));
    assertFalse(card("show", "jim", "--csv").contains("\033"));
    assertTrue(card("call", "jim").equals(LINK + "\n"));
    hug.with("FORCE_HYPERLINK", "0").with("KITTY_WINDOW_ID", "1");
    assertFalse(isLinked());
    hug.with("FORCE_HYPERLINK", "1").atNoTerminal();
    assertFalse(isLinked());
    assertEquals("555-0101\n", card("call", "jim"));
  }

  @Test
  void templates_and_clients_are_completed() {
    hug.atNoTerminal().hug("say", "prints ready", "--words", "Hello {first}");
    assertEquals("prints ready\n", card("__complete", "say", "p"));
    assertEquals("back\nbirthday\n", card("__complete", "say", "b"));
    assertEquals("Jim\t#1\n", card("__complete", "say", "birthday", "j"));
    assertEquals("Jim\t#1\n", card("__complete", "call", "j"));
  }

  @Test
  void the_dialer_is_given_the_uri_as_its_last_argument() throws IOException {
    var called = home.resolve("called");
    var dialer = "f() { printf '%s|' \"$@\" > " + called + "; }; f --call";
    var said = hug.with("HUG_DIALER", dialer).hug("call", "jim");
    assertEquals("", said.out());
    assertTrue(said.err().contains("Calling Jim on 555-0101."), said.err());
    assertEquals("--call|tel:5550101|", Files.readString(called));
    Files.delete(called);
    hug.hug("call", "jim", "--print");
    assertFalse(Files.exists(called));
  }
}
