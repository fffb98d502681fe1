package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of day and month in vCards that do not show it. */
final class CardDayOrderTest {
  @TempDir Path home;

  private HugTester hug;
  private String cards;

  @BeforeEach
  void write() throws Exception {
    hug = new HugTester(home);
    var text = "BEGIN:VCARD\nFN:Ida\nBDAY:3/4/1980\nEND:VCARD\n";
    cards = Files.writeString(home.resolve("a.vcf"), text + text.replace("Ida", "Bo")).toString();
  }

  private String birthdays() {
    return hug.atNoTerminal().hug("export", "clients", "--fields", "name,birthday").all();
  }

  @Test
  void it_is_asked_once_at_a_terminal() {
    var asked = hug.atTerminal(80).given("m\ny\n").hug("import", cards).all();
    assertTrue(asked.contains("Is \"3/4/1980\" "), asked);
    assertFalse(asked.contains("Could not read"), asked);
    assertTrue(birthdays().contains("Ida,1980-03-04\r\nBo,1980-03-04"), asked + birthdays());
  }

  @Test
  void without_an_answer_the_days_are_kept_as_facts_and_named() {
    var said = hug.hug("import", cards).err();
    assertTrue(said.contains("Could not read 2 values:"), said);
    assertTrue(hug.hug("show", "ida").out().contains("birthday: 3/4/1980"), said);
  }
}
