package hug.shell;

import hug.model.Failure;
import hug.output.Tone;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.CompletionMatcherImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;

/** A prompt with line editing, history, TAB completion and highlighting. */
final class Editor implements Prompt {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  private final Language language;
  private final RawTerminal seat;
  private final LineReader reader;

  Editor(String type, Language language, History history, boolean isColoured) {
    this.language = language;
    makePrivate(history);
    // While a line runs, an interrupt is meant for the command in it.
    this.seat = new RawTerminal(type, () -> {}, Capability.keypad_local);
    this.reader =
        LineReaderBuilder.builder()
            .terminal(seat.terminal())
            .appName("hug")
            .parser(this::parsed)
            .completer(this::complete)
            .completionMatcher(new TakeAll())
            .highlighter(isColoured ? this::marked : (_, line) -> new AttributedString(line))
            .history(new Remembered(history.longest()))
            .variable(LineReader.HISTORY_FILE, history.file())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
            .variable(LineReader.BELL_STYLE, "none")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .build();
  }

  /** The history has names and notes of clients, so only its owner may read it. */
  private static void makePrivate(History history) {
    var owner = PosixFilePermissions.fromString("rwx------");
    try {
      var folder = history.file().getParent();
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
      if (!Files.exists(history.file())) {
        Files.createFile(history.file());
      }
      Files.setPosixFilePermissions(history.file(), PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw Failure.refused(
          "cannot save the history in " + history.file(),
          "check the owner and permissions of that folder");
    }
  }

  @Override
  public Optional<String> line(String prompt) {
    while (true) {
      try {
        return Optional.of(reader.readLine(prompt));
      } catch (UserInterruptException e) {
        // Ctrl-C clears the line, and does no more.
        RawTerminal.awaitEnd();
      } catch (EndOfFileException e) {
        RawTerminal.awaitEnd();
        return Optional.empty();
      } catch (IOError | IllegalStateException closed) {
        RawTerminal.awaitEnd();
        throw closed;
      }
    }
  }

  @Override
  public void close() {
    seat.close();
  }

  private ParsedLine parsed(String line, int cursor, Parser.ParseContext context) {
    if (context == Parser.ParseContext.ACCEPT_LINE && ShellWords.of(line).isOpen()) {
      throw new EOFError(-1, -1, "open quote", "quote");
    }
    return TypedLine.of(line, cursor);
  }

  private void complete(LineReader lineReader, ParsedLine line, List<Candidate> candidates) {
    var proposals = language.candidates(line.words());
    for (var proposal : proposals) {
      if (proposal.equals(Language.FILES)) {
        addFiles(line.word(), candidates);
      } else {
        int tab = proposal.indexOf('\t');
        var word = tab < 0 ? proposal : proposal.substring(0, tab);
        var meaning = tab < 0 ? null : proposal.substring(tab + 1);
        candidates.add(new Candidate(word, word, null, meaning, null, null, true));
      }
    }
    // JLine's menu erases as many columns as it wrote UTF-16 units, which is too many.
    lineReader.option(
        LineReader.Option.AUTO_MENU, proposals.stream().allMatch(Editor::isOfSingleUnits));
  }

  private static boolean isOfSingleUnits(String text) {
    return text.codePointCount(0, text.length()) == text.length();
  }

  private static void addFiles(String typed, List<Candidate> candidates) {
    int slash = typed.lastIndexOf('/') + 1;
    var folder = Path.of(typed.substring(0, slash).isEmpty() ? "." : typed.substring(0, slash));
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (name.startsWith(typed.substring(slash))) {
          boolean isFolder = Files.isDirectory(file);
          var path = typed.substring(0, slash) + name + (isFolder ? "/" : "");
          candidates.add(new Candidate(path, name, null, null, null, null, !isFolder));
        }
      }
    } catch (IOException | InvalidPathException e) {
      // Completion shows no errors.
    }
  }

  /** Accepts every candidate: they already match, by any part of a name and without accents. */
  private static final class TakeAll extends CompletionMatcherImpl {
    @Override
    protected void defaultMatchers(
        Map<LineReader.Option, Boolean> options,
        boolean isPrefix,
        CompletingParsedLine line,
        boolean caseInsensitive,
        int errors,
        String group) {
      matchers = List.of(all -> all);
      exact = line.word()::equals;
    }
  }

  private AttributedString marked(LineReader lineReader, String line) {
    var marked = new AttributedStringBuilder();
    var texts = new ArrayList<String>();
    int at = 0;
    for (var word : ShellWords.of(line).list()) {
      texts.add(word.text());
      var style = word.isQuoted() ? style(Tone.QUOTED) : style(language.mark(texts));
      marked.append(line.substring(at, word.from()), PLAIN);
      marked.append(line.substring(word.from(), word.to()), style);
      at = word.to();
    }
    return marked.append(line.substring(at), PLAIN).toAttributedString();
  }

  private static AttributedStyle style(Language.Mark mark) {
    return switch (mark) {
      case COMMAND -> style(Tone.HEADING);
      case OPTION -> style(Tone.OPTION);
      case UNKNOWN -> style(Tone.WRONG).underline();
      case TEXT -> PLAIN;
    };
  }

  private static AttributedStyle style(Tone tone) {
    return AttributedString.fromAnsi(tone.of("x")).styleAt(0);
  }

  /** A history without lines that are too long to save. */
  private static final class Remembered extends DefaultHistory {
    private final int longest;

    Remembered(int longest) {
      this.longest = longest;
    }

    @Override
    public void add(Instant time, String line) {
      if (line.length() <= longest) {
        super.add(time, line);
      }
    }
  }
}
