package hug.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.command.Command;
import hug.command.CommandRunner;
import hug.command.Environment;
import hug.command.GlobalOptions;
import hug.command.NewcomerQuestion;
import hug.command.Newcomers;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.command.WholeName;
import hug.model.Dates;
import hug.model.Escaped;
import hug.model.Failure;
import hug.output.OutputFile;
import hug.output.Paragraphs;
import hug.output.Printer;
import hug.output.Rendered;
import hug.output.Result;
import hug.output.Sink;
import hug.output.Spool;
import hug.shell.Pager;
import hug.syntax.Arguments;
import hug.syntax.GivenWords;
import hug.syntax.Parser;
import hug.syntax.Syntax;
import hug.syntax.Usage;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program as a function: arguments and an environment in, output and an exit code out. */
public final class Program {
  private static final int FAULT = 70;
  private static final int READER_GONE = 141;
  private static final int WIDEST_HELP = 80;

  private final Environment world;
  private final Sink out;
  private final Sink err;

  /** The step of the log made by the last line; absent if it changed nothing. */
  private Optional<Long> step = Optional.empty();

  public Program(Environment world) {
    this.world = world;
    this.out = new Sink(world.out(), "standard output");
    this.err = Sink.forWords(world.err());
  }

  /** Runs one command line and returns the exit code of the process. */
  public int run(List<String> arguments) {
    try {
      return answer(arguments);
    } catch (Sink.ReaderGone e) {
      return READER_GONE;
    } catch (Failure failure) {
      complain(failure);
      return failure.kind().exitCode();
    } catch (RuntimeException | Error fault) {
      var trace = new PrintWriter(err);
      fault.printStackTrace(trace);
      trace.flush();
      err.write("hug: this is a bug in hug; please report it with the lines above\n");
      err.flush();
      return FAULT;
    }
  }

  /** Runs further lines on behalf of a command. */
  public static CommandRunner runner(Session session) {
    return new LineRunner(
        session,
        (world, line) -> {
          var program = new Program(world);
          return new LineRunner.Ended(program.run(line), program.step);
        });
  }

  private void complain(Failure failure) {
    var lines = new ArrayList<String>();
    lines.add("hug: " + failure.getMessage());
    for (var line : failure.details()) {
      lines.add((line.startsWith(" ") ? "" : "hug: ") + line);
    }
    say(lines);
  }

  private int answer(List<String> given) {
    boolean isKeyLogin = KeyLogin.is(world);
    var arguments = isKeyLogin ? KeyLogin.words(given, world) : given;
    refuseDamaged(arguments);
    if (!arguments.isEmpty() && arguments.getFirst().equals(CompleteCommand.NAME) && !isKeyLogin) {
      return complete(arguments.subList(1, arguments.size()));
    }
    var call = Invocation.of(arguments, new Advice(world));
    var entry = Commands.named(call.name());
    if (entry.isEmpty()) {
      return explain(call);
    }
    var command = entry.get().making().apply(Program::runner);
    var syntax = command.syntax().with(GlobalOptions.OPTIONS);
    GivenWords words;
    try {
      words = new Parser(syntax).parse(call.rest());
    } catch (Failure failure) {
      throw Meant.instead(failure, world, syntax, call.rest());
    }
    if (isKeyLogin) {
      KeyLogin.refuseFiles(words);
    }
    if (words.last(GlobalOptions.HELP).isPresent()) {
      return print(Usage.of(syntax, width()));
    }
    if (words.last(GlobalOptions.VERSION).isPresent()) {
      return print(Help.version());
    }
    var typed = new TypedWords(world, words);
    var today = typed.today();
    Arguments values;
    try {
      values = typed.values(today);
    } catch (Failure failure) {
      throw Meant.instead(failure, world, syntax, call.rest());
    }
    return run(entry.get().name(), command, syntax, values, today);
  }

  /**
   * Java decodes bytes that are not UTF-8 as U+FFFD, and what was typed is lost by then. A NUL,
   * which only a line of the shell can contain, would end a text early in SQLite's full-text
   * search.
   */
  private static void refuseDamaged(List<String> arguments) {
    for (var argument : arguments) {
      if (argument.indexOf('\ufffd') >= 0) {
        throw Failure.usage(
            "\"" + argument + "\" is not valid UTF-8",
            "set a UTF-8 locale, such as LC_ALL=C.UTF-8, and try again");
      }
      if (argument.indexOf('\0') >= 0) {
        throw Failure.usage(
            "\"" + argument + "\" contains a NUL character; type it again without it");
      }
    }
  }

  private int complete(List<String> line) {
    out.write(new CompleteCommand(world).candidates(line));
    out.flush();
    return 0;
  }

  /** The text to print if no command is run: the welcome page, help, or the version. */
  private int explain(Invocation call) {
    boolean isHelp = call.name().equals("help");
    var words = new Parser(isHelp ? Help.SYNTAX : Invocation.BEFORE).parse(call.rest());
    if (words.last(GlobalOptions.VERSION).isPresent()) {
      return print(Help.version());
    }
    boolean isDated = words.last(GlobalOptions.TODAY).isPresent();
    // No other option here depends on today, and asking for it loads SQLite.
    var today = isDated ? new TypedWords(world, words).today() : LocalDate.EPOCH;
    var given = words.read(Dates.on(today));
    if (isHelp) {
      return print(
          given.has(Help.ALL)
              ? Help.all()
              : Help.about(given.all(Help.COMMAND), new Advice(world), width()));
    }
    return print(
        call.name().isEmpty()
            ? Help.welcome()
            : Help.about(List.of(call.name()), Invocation.Hints.NONE, width()));
  }

  /** The most columns for lines of help, however wide the screen. */
  private int width() {
    boolean isScreen = world.terminals().contains("out") && world.width() > 0;
    return isScreen ? Math.min(WIDEST_HELP, world.width()) : WIDEST_HELP;
  }

  private int print(String text) {
    boolean isScreen = world.terminals().contains("out");
    boolean isWide = !isScreen || world.width() == 0;
    var bytes = (isWide ? text : Paragraphs.fitted(text, world.width())).getBytes(UTF_8);
    var spool = new Spool();
    spool.write(bytes, 0, bytes.length);
    show(spool, isScreen);
    return 0;
  }

  private int run(String title, Command command, Syntax syntax, Arguments given, LocalDate today) {
    var layout = OutputOptions.layout(given, command, world);
    var file = given.find(OutputOptions.OUTPUT).filter(name -> !name.equals("-"));
    Result answer;
    Rendered printed;
    List<String> remarks;
    try (var session = new Session(world, given, today, title, layout.isScreen())) {
      file.ifPresent(session.whereabouts()::requireOther);
      if (session.person().canBeAsked()) {
        session.beforeChanges(new NewcomerQuestion(session));
      }
      try {
        answer = session.kept(() -> command.run(WholeName.in(given, syntax, session), session));
        printed = new Printer(layout, title).print(answer);
        remarks = session.remarks();
        if (!session.newcomers().isEmpty() && !title.equals("staff")) {
          remarks.addAll(Newcomers.inWords(session));
        }
        step = session.step();
        session.syncBehind();
      } catch (Failure | Sink.ReaderGone expected) {
        throw expected;
      } catch (RuntimeException fault) {
        // Before blaming hug: has the file changed since hug wrote it?
        throw session.damage().orElseThrow(() -> fault);
      }
    }
    if (file.isEmpty() || answer instanceof Result.Words) {
      show(printed.data(), layout.isScreen());
    } else {
      OutputFile.write(file.get(), sink -> sink.write(printed.data()));
    }
    if (!layout.isQuiet() || answer instanceof Result.Words) {
      say(printed.words());
    }
    if (!layout.isQuiet()) {
      say(remarks);
    }
    return printed.exitCode();
  }

  private void show(Spool data, boolean isScreen) {
    var pager = OutputOptions.pager(world);
    boolean isTerminal = isScreen && world.terminals().contains("out");
    boolean isLong = isTerminal && world.height() > 0 && data.isLongerThan(world.height() - 1);
    boolean isSeen = isLong && pager.isPresent() && Pager.show(data, pager.get());
    if (!isSeen) {
      out.write(data);
      out.flush();
    }
  }

  private void say(List<String> words) {
    boolean isScreen = world.width() > 0 && world.terminals().contains("err");
    for (var line : words) {
      var said = Escaped.of(line);
      err.write((isScreen ? Paragraphs.fitted(said, world.width()) : said) + "\n");
    }
    err.flush();
  }
}
