package hug.shell;

import hug.model.Failure;
import hug.output.Sink;
import hug.output.Spool;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The program in which people read what is longer than their screen. */
public final class Pager {
  /** What to do where there is no such program: show all at once. */
  private static final String OR_ALL = "\n[ $? -ne 127 ] || exec cat";

  private static final int INTERRUPT = 2;
  private static final MemorySegment IGNORED = MemorySegment.ofAddress(1);

  private Pager() {}

  /**
   * Shows the data until whoever reads has seen enough.
   *
   * @param command as the shell knows it: less -FRX
   */
  public static void show(Spool data, String command) {
    try {
      var pager =
          new ProcessBuilder("/bin/sh", "-c", command + OR_ALL)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      // An interrupt is for the pager: without hug, nobody would wait for it.
      var before = onInterrupt(IGNORED);
      try (var sink = new Sink(pager.getOutputStream(), "the pager")) {
        sink.write(data);
      } catch (Sink.ReaderGone enough) {
        // The rest was not wanted.
      }
      pager.waitFor();
      onInterrupt(before);
    } catch (IOException e) {
      throw Failure.refused("the pager cannot be run: " + e.getMessage(), "set PAGER=cat");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says what an interrupt does from now on, as signal(3) does; gives what it did before. */
  @SuppressWarnings("restricted")
  private static MemorySegment onInterrupt(MemorySegment deed) {
    var linker = Linker.nativeLinker();
    MethodHandle signal =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("signal"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      return (MemorySegment) signal.invokeExact(INTERRUPT, deed);
    } catch (Throwable e) {
      throw new IllegalStateException("signal(3) throws nothing", e);
    }
  }
}
