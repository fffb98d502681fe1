package hug.command.report;

import hug.command.Environment;
import hug.model.Failure;
import hug.output.mail.MailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sender of a message: $EMAIL or, as in mail(1), the login name at this machine. */
final class Sender {
  /** Files with the name of the machine: for mail on Debian, and on any Linux. */
  private static final List<Path> MACHINE =
      List.of(Path.of("/etc/mailname"), Path.of("/proc/sys/kernel/hostname"));

  private static final String UNKNOWN = "hug@localhost";

  private Sender() {}

  /**
   * The address.
   *
   * @throws Failure if $EMAIL is not an address
   */
  static MailAddress of(Environment world) {
    var own = world.variable("EMAIL");
    if (own.isPresent()) {
      try {
        return MailAddress.parse(own.get()).getFirst();
      } catch (Failure failure) {
        throw failure.of("EMAIL");
      }
    }
    try {
      return MailAddress.parse(world.login() + "@" + machine()).getFirst();
    } catch (Failure notMeantForMail) {
      return MailAddress.parse(UNKNOWN).getFirst();
    }
  }

  private static String machine() {
    for (var file : MACHINE) {
      try {
        if (Files.isReadable(file)) {
          return Files.readString(file).strip();
        }
      } catch (IOException unreadable) {
        continue;
      }
    }
    return "localhost";
  }
}
