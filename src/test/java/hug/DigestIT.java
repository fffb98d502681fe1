package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of the guide to cron, run as cron would. */
final class DigestIT extends ProgramFixture {
  /** Records its options and its input. */
  private static final String MAILER =
      """
      #!/bin/sh
      echo "$(basename "$0") $*" >>"$HOME/sent"
      cat >>"$HOME/sent"
      """;

  @BeforeEach
  void mailers() throws Exception {
    for (var name : List.of("sendmail", "msmtp")) {
      var file = folder.resolve(name);
      Files.writeString(file, MAILER);
      file.toFile().setExecutable(true);
    }
    environment = Map.of("HOME", folder.toString(), "PATH", folder + ":/usr/bin:/bin");
  }

  /** The commands of the guide that contain some text, without their cron times. */
  private static List<String> lines(String words) throws Exception {
    return Files.readAllLines(Path.of("src/main/resources/hug/program/digest.txt")).stream()
        .filter(line -> line.matches("[\\d*]+ .*") && line.contains(words))
        .map(line -> line.replaceFirst("(\\S+ +){5}", ""))
        .map(line -> line.replace("/home/you/.local/bin/hug", HUG).replace("/usr/sbin/", ""))
        .toList();
  }

  private void runs(String words) throws Exception {
    var lines = lines(words);
    assertFalse(lines.isEmpty(), words);
    for (var line : lines) {
      var result = shell.run(line, environment);
      assertEquals("", result.out() + result.err(), line);
    }
  }

  private String sent() throws Exception {
    var sent = folder.resolve("sent");
    return Files.exists(sent) ? Files.readString(sent) : "";
  }

  @Test
  void mail_goes_to_the_program_that_sends_it() throws Exception {
    hug("add Zoë --value 100");
    runs("-t");

    assertTrue(sent().contains("sendmail -t\nMIME-Version: 1.0\nFrom: "), sent());
    assertTrue(sent().contains("\nTo: you@example.com\n"), sent());
    assertTrue(sent().contains("msmtp -t\nMIME-Version: 1.0\n"), sent());
    assertTrue(sent().contains("\nTo: Ana <ana@example.com>, ben@example.com\n"), sent());
  }

  @Test
  void no_mail_is_sent_if_there_is_nothing_to_report() throws Exception {
    hug("init");
    runs("test -s");
    assertEquals("", sent());
  }

  @Test
  void pages_are_files_that_only_their_owner_can_read() throws Exception {
    hug("add Zoë --value 100");
    runs("--html");

    for (var name : List.of("week.html", "worth.html")) {
      var page = folder.resolve(name);
      assertTrue(Files.readString(page).startsWith("<!doctype html>\n"), name);
      assertEquals(2, Files.getPosixFilePermissions(page).size(), name);
    }
  }
}
