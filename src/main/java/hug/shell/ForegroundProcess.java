package hug.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * A program that has the terminal until it ends. An interrupt is for it, and not for hug: nobody
 * would wait for it then.
 */
public final class ForegroundProcess implements AutoCloseable {
  private static final int INTERRUPT = 2;

  private final MemorySegment before;
  private final Process program;

  public ForegroundProcess(ProcessBuilder program) throws IOException {
    // What is ignored here, the program would ignore, too; but functions end where it begins. This
    // one makes a number positive, which nobody will notice.
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

  /** Waits until it ends; gives its exit code. */
  public int left() {
    return program.onExit().join().exitValue();
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

  @Override
  public void close() {
    left();
    onInterrupt(before);
  }
}
