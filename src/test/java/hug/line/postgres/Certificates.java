package hug.line.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A certificate authority of the test's own, and certificates of servers. */
final class Certificates {
  private static final String KEY = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";

  private final Path folder;

  /** Makes the authority; its own certificate is in {@code NAME.crt}. */
  Certificates(Path folder, String name) throws IOException {
    this.folder = folder;
    openssl("req -x509 " + KEY + " -keyout NAME.key -out NAME.crt -subj /CN=NAME -days 2", name);
  }

  /**
   * Makes a certificate of a server.
   *
   * @param days that it is valid; negative if it has expired
   */
  void make(String authority, String name, String host, int days) throws IOException {
    openssl("req " + KEY + " -keyout NAME.key -out NAME.csr -subj /CN=" + host, name);
    Files.writeString(folder.resolve("extensions"), "subjectAltName=DNS:" + host);
    openssl(
        "x509 -req -in NAME.csr -CA AUTHORITY.crt -CAkey AUTHORITY.key -CAcreateserial"
                .replace("AUTHORITY", authority)
            + (" -out NAME.crt -extfile extensions -days " + days),
        name);
    Files.setPosixFilePermissions(
        folder.resolve(name + ".key"), PosixFilePermissions.fromString("rw-------"));
  }

  private void openssl(String line, String name) throws IOException {
    var command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(line.replace("NAME", name).split(" ")));
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("openssl.log").toFile())
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new AssertionError(Files.readString(folder.resolve("openssl.log")));
    }
  }
}
