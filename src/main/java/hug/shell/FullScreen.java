package hug.shell;

import java.io.IOError;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** A terminal that can be drawn on. */
final class FullScreen implements Console {
  private static final int INTERRUPTED = 130;
  private static final String PASTE_BEGIN = "\u001b[200~";
  private static final String PASTE_END = "\u001b[201~";

  /** How long a key may take to arrive whole, and how often the size is looked at. */
  private static final long MILLISECONDS = 100;

  private final Seat seat;
  private final Terminal terminal;
  private final boolean isColoured;
  private final BindingReader reader;
  private final KeyMap<Key> keys;
  private volatile boolean isResized;

  FullScreen(String type, boolean isColoured) {
    this.seat =
        new Seat(
            type,
            () -> Runtime.getRuntime().exit(INTERRUPTED),
            Capability.cursor_normal,
            Capability.exit_ca_mode);
    this.terminal = seat.terminal();
    this.isColoured = isColoured;
    this.reader = new BindingReader(terminal.reader());
    this.keys = keys(terminal);
    terminal.enterRawMode();
    // Ctrl-C is a key like all others.
    var raw = terminal.getAttributes();
    raw.setControlChar(Attributes.ControlChar.VINTR, 0);
    terminal.setAttributes(raw);
    terminal.handle(Terminal.Signal.WINCH, _ -> isResized = true);
    terminal.handle(Terminal.Signal.CONT, _ -> isResized = true);
    terminal.puts(Capability.enter_ca_mode);
    terminal.writer().write(Seat.PASTE_ON);
    terminal.flush();
  }

  private static KeyMap<Key> keys(Terminal terminal) {
    var keys = new KeyMap<Key>();
    keys.setAmbiguousTimeout(MILLISECONDS);
    keys.setUnicode(new Key.Text(""));
    for (char letter = ' '; letter < 0x7f; letter++) {
      keys.bind(new Key.Text(""), String.valueOf(letter));
    }
    keys.bind(new Key.Text(PASTE_BEGIN), PASTE_BEGIN);
    keys.bind(Key.Special.ENTER, "\r", "\n");
    keys.bind(Key.Special.ESCAPE, "\u001b");
    keys.bind(Key.Special.LEFT, "\u001b[D", "\u001bOD", KeyMap.ctrl('B'));
    keys.bind(Key.Special.RIGHT, "\u001b[C", "\u001bOC", KeyMap.ctrl('F'));
    keys.bind(Key.Special.HOME, "\u001b[H", "\u001bOH", "\u001b[1~", KeyMap.ctrl('A'));
    keys.bind(Key.Special.END, "\u001b[F", "\u001bOF", "\u001b[4~", KeyMap.ctrl('E'));
    keys.bind(Key.Special.BACKSPACE, KeyMap.del(), KeyMap.ctrl('H'));
    keys.bind(Key.Special.DELETE, "\u001b[3~");
    keys.bind(Key.Special.DELETE_WORD, KeyMap.ctrl('W'), KeyMap.alt(KeyMap.del()));
    keys.bind(Key.Special.DELETE_LINE, KeyMap.ctrl('U'));
    keys.bind(Key.Special.INTERRUPTED, KeyMap.ctrl('C'));
    keys.bind(Key.Special.CLOSED, KeyMap.ctrl('D'));
    return keys;
  }

  @Override
  public int columns() {
    return Math.max(1, terminal.getSize().getColumns());
  }

  @Override
  public int rows() {
    return Math.max(1, terminal.getSize().getRows());
  }

  @Override
  public void show(Screen screen) {
    terminal.puts(Capability.cursor_invisible);
    int row = 0;
    for (var line : screen.rows()) {
      terminal.puts(Capability.cursor_address, row++, 0);
      terminal.writer().write(isColoured ? line.tone().of(line.text()) : line.text());
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
      while (reader.peekCharacter(MILLISECONDS) == NonBlockingReader.READ_EXPIRED) {
        if (isResized) {
          isResized = false;
          return Key.Special.RESIZED;
        }
      }
      var key = reader.readBinding(keys);
      return switch (key) {
        case null -> Key.Special.CLOSED;
        case Key.Text(var text) when text.isEmpty() -> new Key.Text(reader.getLastBinding());
        case Key.Text _ -> new Key.Text(pasted());
        case Key.Special special -> special;
      };
    } catch (EndOfFileException | IOError closed) {
      Seat.awaitEnd();
      throw closed;
    }
  }

  private String pasted() {
    var text = reader.readStringUntil(PASTE_END);
    return text == null ? "" : text;
  }

  @Override
  public void close() {
    seat.close();
  }
}
