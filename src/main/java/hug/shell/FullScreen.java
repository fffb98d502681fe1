package hug.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** A terminal that can be drawn on, and is left as it was, whatever ends the program. */
final class FullScreen implements Console {
  private static final String PASTE_ON = "\u001b[?2004h";
  private static final String PASTE_OFF = "\u001b[?2004l";
  private static final String PASTE_BEGIN = "\u001b[200~";
  private static final String PASTE_END = "\u001b[201~";

  /** How long a key may take to arrive whole, and how often the size is looked at. */
  private static final long MILLISECONDS = 100;

  private final Terminal terminal;
  private final OutputStream out;
  private final boolean isColoured;
  private final byte[] leaving;
  private final Attributes before;
  private final BindingReader reader;
  private final KeyMap<Key> keys;
  private final Terminal.SignalHandler winch;
  private final Terminal.SignalHandler cont;
  private final Thread rescue = new Thread(this::leave);
  private volatile boolean isResized;

  FullScreen(OutputStream out, boolean isColoured) {
    this.terminal = Seat.open();
    this.out = out;
    this.isColoured = isColoured;
    this.leaving =
        (PASTE_OFF + sequence(Capability.cursor_normal) + sequence(Capability.exit_ca_mode))
            .getBytes(UTF_8);
    this.reader = new BindingReader(terminal.reader());
    this.keys = keys(terminal);
    this.before = terminal.enterRawMode();
    Runtime.getRuntime().addShutdownHook(rescue);
    // Ctrl-C is a key like all others.
    var raw = terminal.getAttributes();
    raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
    this.winch = terminal.handle(Terminal.Signal.WINCH, _ -> isResized = true);
    this.cont = terminal.handle(Terminal.Signal.CONT, _ -> isResized = true);
    terminal.puts(Capability.enter_ca_mode);
    terminal.writer().write(PASTE_ON);
    terminal.flush();
  }

  /** What makes the terminal do that; empty where it cannot. */
  private String sequence(Capability capability) {
    var sequence = terminal.getStringCapability(capability);
    return sequence == null ? "" : Curses.tputs(sequence);
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
    } catch (EndOfFileException | IOError | IllegalStateException closed) {
      Seat.awaitEnd();
      throw closed;
    }
  }

  private String pasted() {
    var text = reader.readStringUntil(PASTE_END);
    return text == null ? "" : text;
  }

  /** Leaves the screen. It does not ask the terminal: a signal may have closed that by now. */
  private void leave() {
    try {
      out.write(leaving);
      out.flush();
    } catch (IOException gone) {
      // So is the screen.
    }
  }

  @Override
  public void close() {
    terminal.handle(Terminal.Signal.WINCH, winch);
    terminal.handle(Terminal.Signal.CONT, cont);
    leave();
    terminal.setAttributes(before);
    try {
      Runtime.getRuntime().removeShutdownHook(rescue);
    } catch (IllegalStateException ending) {
      // The hook is at it.
    }
    Seat.leave(terminal);
  }
}
