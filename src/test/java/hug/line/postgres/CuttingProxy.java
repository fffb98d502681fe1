package hug.line.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A way to a server that can be cut, slowed down, or cut at the very moment of a statement. */
public final class CuttingProxy implements AutoCloseable {
  /** A moment to cut the way, relative to a statement. */
  public enum Moment {
    /** The server never reads the statement. */
    BEFORE,
    /** The server reads a part of it. */
    DURING,
    /** The server does it, and nobody reads its answer. */
    AFTER
  }

  /** The server has long done a statement by then. */
  private static final int AWHILE = 300;

  private static final int CHUNK = 64 << 10;

  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;
  private volatile boolean isFrozen;
  private volatile int delay;
  private volatile String statement;
  private volatile Moment moment;
  private volatile boolean isDeaf;
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

  /** A way to a port of this computer. */
  public CuttingProxy(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  /** The port to connect to. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Ends all connections and refuses new ones. */
  public void cut() {
    isCut = true;
    open.forEach(CuttingProxy::end);
  }

  /** Lets connections through again. */
  public void mend() {
    isCut = false;
    isFrozen = false;
    isDeaf = false;
    statement = null;
    room.set(Long.MAX_VALUE);
  }

  /** Cuts the way when so many bytes have gone through, both ways together. */
  public void cutAfter(long bytes) {
    room.set(bytes);
  }

  /** Lets nothing through, but keeps connections open, like a lost network. */
  public void freeze() {
    isFrozen = true;
  }

  /** Delays all data by some milliseconds, each way. */
  public void delay(int milliseconds) {
    delay = milliseconds;
  }

  /** Cuts the way when a client next sends a text, such as COMMIT. */
  public void cutAt(String text, Moment when) {
    moment = when;
    statement = text;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var client = entrance.accept();
        if (isCut) {
          end(client);
          continue;
        }
        var server = server(client);
        open.add(client);
        open.add(server);
        Thread.startVirtualThread(() -> pump(client, server, true));
        Thread.startVirtualThread(() -> pump(server, client, false));
      } catch (IOException e) {
        // Closed, or the server is down: the client finds the way cut.
      }
    }
  }

  private Socket server(Socket client) throws IOException {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      end(client);
      throw e;
    }
  }

  private void pump(Socket from, Socket to, boolean isFromClient) {
    try (from;
        to) {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      var chunk = new byte[CHUNK];
      for (int length; (length = read(in, chunk)) >= 0; ) {
        var wanted = statement;
        if (isFromClient
            && wanted != null
            && new String(chunk, 0, length, ISO_8859_1).contains(wanted)) {
          int part =
              switch (moment) {
                case BEFORE -> 0;
                case DURING -> length / 2;
                case AFTER -> length;
              };
          isDeaf = true;
          out.write(chunk, 0, part);
          out.flush();
          Thread.sleep(AWHILE);
          cut();
          return;
        }
        long left = room.addAndGet(-length);
        if (isFromClient || !isDeaf) {
          out.write(chunk, 0, (int) Math.max(0, length + Math.min(0, left)));
          out.flush();
        }
        if (left < 0) {
          cut();
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The other end is closed, too.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private int read(InputStream in, byte[] chunk) throws IOException, InterruptedException {
    int length = in.read(chunk);
    Thread.sleep(delay);
    while (isFrozen) {
      Thread.sleep(10);
    }
    return length;
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
