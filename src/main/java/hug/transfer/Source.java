package hug.transfer;

import hug.model.Failure;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Text that came from elsewhere, checked to be text before anything is made of it. */
public final class Source {
  private interface Opening {
    InputStream open() throws IOException;
  }

  private final String name;
  private final Opening opening;

  private Source(String name, Opening opening) {
    this.name = name;
    this.opening = opening;
  }

  /**
   * A file.
   *
   * @throws Failure if it cannot be read
   */
  public static Source file(String name) {
    try {
      var path = Path.of(name);
      if (!Files.isReadable(path) || Files.isDirectory(path)) {
        throw Failure.refused(
            "cannot read "
                + name
                + (Files.isDirectory(path)
                    ? ": it is a folder"
                    : Files.exists(path) ? ": it may not be read" : ": there is no such file"));
      }
      if (!Files.isRegularFile(path)) {
        return stream(Files.newInputStream(path), name);
      }
      return new Source(name, () -> new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + name + "\" cannot be the name of a file");
    } catch (IOException e) {
      throw Failure.refused("cannot read " + name + ": " + e.getMessage());
    }
  }

  /** What comes in by standard input, kept in memory to be read more than once. */
  public static Source stream(InputStream in) {
    return stream(in, "standard input");
  }

  private static Source stream(InputStream in, String name) {
    try {
      byte[] all = in.readAllBytes();
      return new Source(name, () -> new ByteArrayInputStream(all));
    } catch (IOException e) {
      throw Failure.refused("cannot read " + name + ": " + e.getMessage());
    }
  }

  public String name() {
    return name;
  }

  private Failure noText(Utf8Check check) {
    return Failure.refused(
        name + ", line " + check.line() + ": " + check.complaint(),
        "save the file as UTF-8 text, and import it again; nothing was imported");
  }

  InputStream open() {
    try {
      return opening.open();
    } catch (IOException e) {
      throw Failure.refused("cannot read " + name + ": " + e.getMessage());
    }
  }

  /**
   * Reads it through once.
   *
   * @throws Failure if it is not UTF-8 (RFC 3629) or has a NUL byte; it says in which line
   */
  void requireText() {
    try (var in = open()) {
      var check = new Utf8Check();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (!check.accepts(next)) {
          throw noText(check);
        }
      }
      if (!check.isWhole()) {
        throw noText(check);
      }
    } catch (IOException e) {
      throw Failure.refused("cannot read " + name + ": " + e.getMessage());
    }
  }
}
