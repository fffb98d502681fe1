package hug.shell;

/** A terminal that shows one screen after another, and says which keys are pressed. */
public interface Console extends AutoCloseable {
  int columns();

  int rows();

  void show(Screen screen);

  /** Waits for the next key. */
  Key read();

  /** Leaves the terminal as it was. */
  @Override
  void close();
}
