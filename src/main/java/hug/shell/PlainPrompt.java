package hug.shell;

import hug.output.Sink;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A prompt without editing, for scripts and for terminals that can only print. */
final class PlainPrompt implements Prompt {
  private final Input in;
  private final Sink out;

  PlainPrompt(InputStream in, OutputStream out) {
    this.in = new Input(in);
    this.out = new Sink(out, "standard output");
  }

  @Override
  public Optional<String> line(String prompt) {
    out.write(prompt);
    out.flush();
    return in.line();
  }

  @Override
  public void close() {}
}
