package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account with the book, and a key for hug for each person. */
final class KeyLoginIT {
  @TempDir Path folder;
  private SshServer server;

  @BeforeEach
  void open() throws Exception {
    server = new SshServer(folder);
    for (var name : List.of("ana", "ben")) {
      server.admit(name, command("HUG_STAFF=" + name), "restrict,pty");
    }
    assertEquals(0, ssh("ana", "add", "Jim").exitCode());
  }

  @AfterEach
  void close() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private String command(String variables) {
    return "env HOME=" + folder + " " + variables + " " + Shell.hug().resolveSibling("hug-login");
  }

  private Shell.Result ssh(String name, String... words) throws Exception {
    return server.ssh(name, "", Map.of(), List.of(), words);
  }

  private void refused(int exitCode, String message, String... words) throws Exception {
    var result = ssh("ana", words);
    assertEquals(exitCode, result.exitCode(), result.out() + result.err());
    assertTrue(result.err().contains(message), result.err());
  }

  private String notes() throws Exception {
    return ssh("ana", "export touches --fields who,note").out().replace("\r", "");
  }

  @Test
  void the_key_says_who_it_was() throws Exception {
    ssh("ana", "touch Jim one");
    ssh("ben", "hug touch Jim two");
    server.ssh("ben", "", Map.of("HUG_STAFF", "ana"), List.of(), "touch Jim three");
    refused(2, "HUG_STAFF=ben", "HUG_STAFF=ben touch Jim four");

    assertEquals("who,note\nana,one\nben,two\nben,three\n", notes());
    assertTrue(ssh("ana", "log").out().contains("ben"));
  }

  @Test
  void what_people_type_is_data() throws Exception {
    var note =
        "Zoë's; $(touch PWNED) `touch PWNED` && touch PWNED | tee PWNED > PWNED # 1 * ~ \"q\""
            .replace("PWNED", pwned());
    ssh("ana", "touch", "Jim", note);
    ssh("ana", "touch Jim '" + note.replace("'", "'\\''") + "'");
    ssh("ana", "touch", "Jim", "--", "one\ntwo\\\\");

    assertEquals(
        "who,note\nana,"
            + note.replace("\"", "")
            + "\nana,\""
            + note.replace("\"", "\"\"")
            + "\"\nana,one two\\\n",
        notes());
    requireNothingStarted();
    refused(2, "a quote is not closed", "touch Jim 'open");
  }

  @Test
  void no_file_of_the_machine_is_reached() throws Exception {
    var file = folder.resolve("authorized_keys").toString();
    var before = Files.readString(Path.of(file));
    for (var line :
        List.of(
            "list -o " + file,
            "list --output=" + file,
            "hug -o " + file + " list",
            "hug --db " + file + " list",
            "list --db " + file,
            "backup " + folder + "/copy.db",
            "restore " + file,
            "import " + file,
            "init " + folder + "/new.db",
            "touch --each " + file)) {
      refused(2, "you cannot name files of this machine", line);
    }

    assertEquals(before, Files.readString(Path.of(file)));
    assertFalse(Files.exists(folder.resolve("copy.db")));
    var clients = ssh("ana", "export clients --fields name").out();
    assertEquals("name\r\nJim\r\n", clients);
    server.ssh("ben", "name\nZoë\n", Map.of(), List.of(), "import -");
    assertTrue(ssh("ana", "list").out().contains("Zoë"));
  }

  @Test
  void no_other_program_is_started() throws Exception {
    for (var line : List.of("sh -c id", "/usr/lib/openssh/sftp-server", "scp -t /tmp", "id")) {
      refused(2, "is not a hug command", line);
    }
    refused(2, "is not a hug command", "__complete show ''");
    var shell = server.ssh("ana", "!touch " + pwned() + "\n", Map.of(), List.of(), "shell");
    assertTrue(shell.err().contains("only commands of hug"), shell.err());
    assertEquals(1, shell.exitCode());
    requireNothingStarted();
  }

  @Test
  void without_words_there_is_the_first_page() throws Exception {
    assertTrue(ssh("ana").out().contains("hug touch"), ssh("ana").out());
  }

  @Test
  void a_key_that_names_nobody_is_refused() throws Exception {
    server.admit("nobody", command(""), "restrict");
    var result = ssh("nobody", "list");

    assertEquals(1, result.exitCode());
    assertTrue(result.err().contains("HUG_STAFF=NAME hug-login"), result.err());
  }

  @Test
  void at_a_terminal_there_is_a_prompt_for_hug_alone() throws Exception {
    Needed.root("let sshd give a terminal");
    var shell = server.ssh("ben", "touch Jim hi\nexit\n", Map.of("TERM", "xterm"), List.of("-tt"));

    assertTrue(shell.out().contains("Type exit to leave"), shell.out());
    assertEquals("who,note\nben,hi\n", notes());
    var terminal =
        server.ssh(
            "ana",
            "!touch " + pwned() + "\nlist --db /etc/passwd\nexit\n",
            Map.of("PAGER", "touch " + pwned(), "VISUAL", "touch " + pwned(), "TERM", "xterm"),
            List.of("-tt"));
    assertTrue(terminal.out().contains("only commands of hug"), terminal.out());
    assertTrue(terminal.out().contains("cannot name files"), terminal.out());
    requireNothingStarted();
  }

  /** A file that only a shell or another program could make. */
  private String pwned() {
    return folder.resolve("pwned").toString();
  }

  private void requireNothingStarted() {
    assertFalse(Files.exists(Path.of(pwned())));
  }
}
