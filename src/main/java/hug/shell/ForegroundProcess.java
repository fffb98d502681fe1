package hug.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A program that has the terminal until it ends. An interrupt must reach only the program, as hug
 * has to wait for it.
 */
public final class ForegroundProcess implements AutoCloseable {
  private static final int INTERRUPT = 2;

  private final MemorySegment before;
  private final Process program;

  public ForegroundProcess(ProcessBuilder program) throws IOException {
    // The program would inherit an ignored signal, but not a handler. Any harmless function will
    // do as one: this one makes a number positive.
    this.before = onInterrupt(Linker.nativeLinker().defaultLookup().findOrThrow("abs"));
    try {
      this.program = program.start();
    } catch (IOException e) {
      onInterrupt(before);
      throw e;
    }
  }

  OutputStream in() {
    return program.getOutputStream();
  }

  /** Waits for the program to end; returns its exit code. */
  public int left() {
    return program.onExit().join().exitValue();
  }

  /** Sets the handler of interrupts by signal(3); returns the handler before it. */
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
      throw new IllegalStateException("signal(3) cannot throw", e);
    }
  }

  @Override
  public void close() {
    left();
    onInterrupt(before);
  }
}
