package hug.shell;

/** A terminal that shows screens and reads keys. */
public interface Console extends AutoCloseable {
  int columns();

  int rows();

  void show(Screen screen);

  /** Waits for the next key. */
  Key read();

  /** Restores the terminal. */
  @Override
  void close();
}
