package hug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only the members of a group may use the book that it shares. */
final class GroupAccessIT extends GroupFixture {
  @Test
  void a_private_book_of_years_can_be_shared() throws Exception {
    users.require("install -d -o " + users.login("ana") + " shared/salon");
    done("ana", "init '" + book + "'");
    done("ana", "add Jim");
    done("ana", "backup");
    refused("ben", "touch jim hello", "cannot read", "ask " + users.login("ana"));
    done("ana", "doctor --group " + users.group());
    assertEquals(List.of(), wrong());
    done("ana", "doctor --group " + users.group());
    done("ben", "doctor --group " + users.group());
    done("ben", "touch jim hello");
    done("ben", "doctor --repair");
    assertTrue(hug("ben", "doctor").out().contains("the group " + users.group()));
    assertEquals(List.of(), wrong());
  }

  @Test
  void others_are_told_how_to_be_let_in() throws Exception {
    begin();
    done("ana", "backup");
    for (var mode : List.of("770", "771")) {
      users.require("chmod " + mode + " shared/salon");
      for (var line :
          List.of(
              "due",
              "touch jim hello",
              "show jim",
              "add Zoë",
              "check",
              "doctor",
              "backup",
              "restore",
              "doctor --group " + users.group())) {
        refused(
            "eve",
            line,
            "shared/salon",
            "(owner " + users.login("ana") + ", group " + users.group() + ", mode rw",
            "sudo usermod -aG " + users.group() + " " + users.login("eve"));
      }
    }
  }

  @Test
  void a_book_that_nobody_else_reaches_is_private() throws Exception {
    book = users.home("ana").resolve("books/hug.db");
    done("ana", "init '" + book + "'");
    users.as("ana", "chmod 660 ~/books/hug.db");
    assertTrue(hug("ana", "doctor").out().contains("shared with     nobody"));
    done("ana", "doctor --repair");

    assertEquals("rw-------", mode(book));
  }

  @Test
  void each_repairs_what_is_theirs() throws Exception {
    begin();
    done("ana", "backup");
    done("ben", "backup");
    for (var backup : backups()) {
      Files.setAttribute(backup, "unix:mode", 0604);
    }
    var report = hug("ben", "doctor");
    assertTrue(report.err().contains("2 files are not open to just the group"), report.err());
    refused("ben", "doctor --repair", "only its owner", "(owner " + users.login("ana"));
    assertEquals(1, wrong().size());
    users.require("chmod 770 shared/salon");
    done("ana", "doctor --repair");
    assertEquals(List.of(), wrong());
    assertEquals("", hug("ben", "doctor").err());
  }

  @Test
  void only_a_folder_for_the_book_is_opened_to_a_group() throws Exception {
    var group = users.group();
    var home = users.home("ana");
    refused("ana", "init --group " + group + "-none x.db", "has no group", "groupadd");
    refused("ana", "init --group " + group, "cannot reach", "sudo install -d -m 2770");
    refused("ana", "init --group " + group + " '" + home + "/hug.db'", "is a home folder");
    refused("eve", "init --group " + group + " '" + book + "'", "cannot give", "id -nG");
    assertTrue(Files.notExists(book.getParent()));
    users.as("ana", "chmod 755 ~; mkdir ~/notes; echo >~/notes/diary.txt");
    refused(
        "ana", "init --group " + group + " '" + home + "/notes/hug.db'", "also holds diary.txt");
    done("ana", "init '" + home + "/notes/hug.db'");
    book = home.resolve("notes/hug.db");
    refused("ana", "doctor --group " + group, "also holds diary.txt");
    assertEquals("rwxr-xr-x", mode(home.resolve("notes")));
    assertEquals("rw-------", mode(book));
    refused("ana", "init --group " + group + " '" + book + "'", "already exists", "hug doctor");
  }

  @Test
  void a_link_in_the_folder_opens_nothing_else() throws Exception {
    begin();
    done("ana", "backup");
    var secret = users.home("ana").resolve("secret");
    users.as("ana", "umask 077; echo secret >~/secret");
    users.as(
        "ben",
        "cd '"
            + book.getParent()
            + "/.hug-backups' && for name in *; do"
            + " ln -s '"
            + secret
            + "' \"${name%.1.db}.2.db\"; done");
    done("ana", "doctor --repair");
    done("ana", "doctor --group " + users.group());

    assertEquals("rw-------", mode(secret));
  }

  @Test
  void exports_and_drafts_stay_with_who_made_them() throws Exception {
    begin();
    done("ana", "export clients -o shared/salon/clients.csv");
    done("ana", "backup shared/salon/mine.db");

    assertEquals("rw-------", mode(folder.resolve("shared/salon/clients.csv")));
    assertEquals("rw-------", mode(folder.resolve("shared/salon/mine.db")));
  }

  @Test
  void whose_process_keeps_the_book_is_said() throws Exception {
    Needed.tools("sqlite3");
    begin();
    var holding =
        new ProcessBuilder(
                "/usr/sbin/runuser",
                "-u",
                users.login("ben"),
                "--",
                "sqlite3",
                book.toString(),
                "begin immediate",
                ".shell sleep 30")
            .start();
    try {
      Thread.sleep(1000);
      refused("ana", "touch jim hello", "is in use by process", "of " + users.login("ben"));
    } finally {
      holding.descendants().forEach(ProcessHandle::destroyForcibly);
      holding.destroyForcibly().waitFor();
    }
  }
}
