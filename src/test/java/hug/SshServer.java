package hug;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real sshd on the loopback interface, with its own keys, at which people log in to this account.
 */
final class SshServer implements AutoCloseable {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8");

  /** The empty folder that sshd wants for its child processes, if it runs as root. */
  private static final Path PRISON = Path.of("/run/sshd");

  private static final int MOST_SECONDS = 60;

  private final Path folder;
  private final int port;
  private final Process server;
  private final boolean isPrisonOurs;

  SshServer(Path folder) throws Exception {
    Needed.tools("sshd", "ssh", "ssh-keygen");
    this.folder = folder;
    isPrisonOurs = isRoot() && Files.notExists(PRISON);
    if (isPrisonOurs) {
      Files.createDirectory(
          PRISON,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
    makeKey("host");
    Files.writeString(folder.resolve("authorized_keys"), "");
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.writeString(
        folder.resolve("sshd_config"),
        """
        Port %1$d
        ListenAddress 127.0.0.1
        HostKey %2$s/host
        AuthorizedKeysFile %2$s/authorized_keys
        PidFile none
        StrictModes no
        UsePAM no
        PermitRootLogin yes
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        # A careless administrator lets people choose all variables.
        AcceptEnv *
        Subsystem sftp internal-sftp
        """
            .formatted(port, folder));
    server =
        new ProcessBuilder(sshd(), "-D", "-e", "-f", folder.resolve("sshd_config").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sshd.txt").toFile())
            .start();
    awaitStart();
  }

  /** The program refuses to start without its whole path. */
  private static String sshd() {
    return Needed.place("sshd").orElseThrow().toString();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private void awaitStart() throws Exception {
    for (int i = 0; i < 10 * MOST_SECONDS && server.isAlive(); i++) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError(Files.readString(folder.resolve("sshd.txt")));
  }

  private void makeKey(String name) throws Exception {
    var made =
        new Shell(folder)
            .run("ssh-keygen -q -t ed25519 -N '' -C " + name + " -f " + name, ENVIRONMENT);
    assertEquals(0, made.exitCode(), made.err());
  }

  /** Makes a key that does nothing but run a command. */
  void admit(String name, String command, String restrictions) throws Exception {
    makeKey(name);
    var keys = folder.resolve("authorized_keys");
    Files.writeString(
        keys,
        Files.readString(keys)
            + "command=\""
            + command
            + "\","
            + restrictions
            + " "
            + Files.readString(folder.resolve(name + ".pub")));
  }

  /** Logs in with a key, with options for ssh, and with words that ssh sends as they are. */
  Shell.Result ssh(
      String name, String input, Map<String, String> sent, List<String> options, String... words)
      throws Exception {
    var line =
        new ArrayList<>(
            List.of(
                "ssh",
                "-F",
                "none",
                "-i",
                folder.resolve(name).toString(),
                "-p",
                "" + port,
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "IdentityAgent=none",
                "-o",
                "BatchMode=yes",
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR"));
    sent.keySet().forEach(variable -> line.addAll(List.of("-o", "SendEnv=" + variable)));
    line.addAll(options);
    line.add("127.0.0.1");
    line.addAll(List.of(words));
    var in = Files.writeString(folder.resolve("in.txt"), input);
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    var builder =
        new ProcessBuilder(line)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    builder.environment().putAll(sent);
    var process = builder.start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still logged in after a minute: " + line);
    }
    return new Shell.Result(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  @Override
  public void close() throws IOException {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
    server.onExit().join();
    if (isPrisonOurs) {
      Files.deleteIfExists(PRISON);
    }
  }
}
