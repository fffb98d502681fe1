package hug.shell;

import hug.output.Link;
import java.io.IOError;
import org.jline.keymap.BindingReader;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** A terminal that can draw whole screens. */
final class FullScreen implements Console {
  private static final int INTERRUPTED = 130;
  private static final char ESCAPE = '\u001b';
  private static final String PASTE_BEGIN = "\u001b[200~";
  private static final String PASTE_END = "\u001b[201~";

  /** The longest wait for the rest of a key, and between two checks for a resized terminal. */
  private static final long MILLISECONDS = 100;

  /** After this many waits without a key, the size is checked once even without a signal. */
  private static final int LOOKS = 5;

  private final RawTerminal seat;
  private final Terminal terminal;
  private final boolean isColoured;
  private final boolean hasLinks;
  private final BindingReader reader;
  private volatile boolean isResized;
  private Size size;

  FullScreen(String type, boolean isColoured, boolean hasLinks) {
    this.seat =
        new RawTerminal(
            type,
            () -> Runtime.getRuntime().exit(INTERRUPTED),
            Capability.cursor_normal,
            Capability.exit_ca_mode);
    this.terminal = seat.terminal();
    this.isColoured = isColoured;
    this.hasLinks = hasLinks;
    this.reader = new BindingReader(terminal.reader());
    try {
      begin();
    } catch (RuntimeException | IOError failed) {
      seat.close();
      RawTerminal.awaitEnd();
      throw failed;
    }
  }

  private void begin() {
    terminal.enterRawMode();
    // Ctrl-C is a key like any other.
    var raw = terminal.getAttributes();
    raw.setControlChar(Attributes.ControlChar.VINTR, 0);
    terminal.setAttributes(raw);
    terminal.handle(Terminal.Signal.WINCH, _ -> isResized = true);
    terminal.handle(Terminal.Signal.CONT, _ -> isResized = true);
    terminal.puts(Capability.enter_ca_mode);
    terminal.writer().write(RawTerminal.PASTE_ON);
    terminal.flush();
  }

  @Override
  public int columns() {
    size = terminal.getSize();
    return Math.max(1, size.getColumns());
  }

  @Override
  public int rows() {
    size = terminal.getSize();
    return Math.max(1, size.getRows());
  }

  @Override
  public void show(Screen screen) {
    terminal.puts(Capability.cursor_invisible);
    int row = 0;
    for (var line : screen.rows()) {
      terminal.puts(Capability.cursor_address, row++, 0);
      var text = hasLinks ? Link.in(line.text(), line.links()) : line.text();
      terminal.writer().write(isColoured ? line.tone().of(text) : text);
      terminal.puts(Capability.clr_eol);
    }
    terminal.puts(Capability.clr_eos);
    if (screen.isTyping()) {
      terminal.puts(Capability.cursor_address, row - 1, screen.cursor());
      terminal.puts(Capability.cursor_normal);
    }
    terminal.flush();
  }

  @Override
  public Key read() {
    try {
      int looks = 0;
      while (reader.peekCharacter(MILLISECONDS) == NonBlockingReader.READ_EXPIRED) {
        looks++;
        // When changes follow each other closely, the last one may come without a signal.
        if (isResized || looks == LOOKS && !terminal.getSize().equals(size)) {
          isResized = false;
          return Key.Special.RESIZED;
        }
      }
      return key(reader);
    } catch (EndOfFileException | IOError closed) {
      RawTerminal.awaitEnd();
      throw closed;
    }
  }

  /** Reads a key, which may be sent as several characters. */
  static Key key(BindingReader reader) {
    int first = reader.readCharacter();
    if (first < 0) {
      return Key.Special.CLOSED;
    }
    var sent = new StringBuilder().appendCodePoint(first);
    if (first == ESCAPE) {
      readSequence(reader, sent);
    }
    var sequence = sent.toString();
    return sequence.equals(PASTE_BEGIN) ? pasted(reader) : Key.of(sequence);
  }

  /** Reads the rest of an escape sequence (ECMA-48), or the key pressed with Alt. */
  private static void readSequence(BindingReader reader, StringBuilder sent) {
    boolean isAgain = next(reader) == ESCAPE;
    if (isAgain) {
      read(reader, sent);
    }
    int introducer = next(reader);
    if (introducer == '[' || introducer == 'O') {
      read(reader, sent);
      if (introducer == '[' && next(reader) == '[') {
        // The Linux console sends its function keys this way.
        read(reader, sent);
      }
      while (next(reader) >= ' ' && next(reader) < '@') {
        read(reader, sent);
      }
      if (next(reader) >= '@') {
        read(reader, sent);
      }
    } else if (introducer >= 0 && !isAgain) {
      read(reader, sent);
    }
  }

  /** The next character, if it arrives soon enough to belong to the same key. */
  private static int next(BindingReader reader) {
    return reader.peekCharacter(MILLISECONDS);
  }

  private static void read(BindingReader reader, StringBuilder sent) {
    sent.appendCodePoint(reader.readCharacter());
  }

  private static Key pasted(BindingReader reader) {
    var text = reader.readStringUntil(PASTE_END);
    return new Key.Text(text == null ? "" : text);
  }

  @Override
  public void close() {
    seat.close();
  }
}
