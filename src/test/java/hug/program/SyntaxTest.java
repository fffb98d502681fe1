package hug.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Rules for the syntax of every command. */
final class SyntaxTest {
  @Test
  void no_command_has_two_options_with_the_same_name() {
    for (var entry : Commands.all()) {
      var names = new HashSet<String>();
      for (var option : entry.syntax().options()) {
        option.names().forEach(name -> assertTrue(names.add(name), entry.name() + " " + name));
      }
    }
  }

  @Test
  void bulk_changes_select_clients_by_owner_tag_and_silence() {
    for (var name : new String[] {"touch", "edit", "snooze", "quiet"}) {
      var syntax = Commands.named(name).orElseThrow().syntax();
      for (var option : new String[] {"--mine", "--lapsed", "--over", "--worth", "--no-touch"}) {
        assertTrue(syntax.option(option).isPresent(), name + " " + option);
      }
      assertEquals(name.equals("edit"), syntax.option("--with-tag").isPresent(), name);
    }
  }
}
