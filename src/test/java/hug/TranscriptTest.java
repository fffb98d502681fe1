package hug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The transcripts and the examples of README and guides match what the program prints. */
final class TranscriptTest {
  @TestFactory
  Stream<DynamicTest> every_transcript_is_what_hug_prints(@TempDir Path folder) throws IOException {
    var files = new ArrayList<Path>();
    try (var listed = Files.list(Path.of("src/test/transcripts"))) {
      listed.sorted().forEach(files::add);
    }
    files.add(Path.of("README.md"));
    try (var guides = Files.list(Path.of("src/main/resources/hug/program"))) {
      guides.sorted().forEach(files::add);
    }
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(),
                () -> check(file, folder.resolve(file.getFileName()))));
  }

  private static void check(Path file, Path folder) throws IOException {
    var lines = Files.readAllLines(file);
    var transcript = new Transcript(folder);
    var replayed =
        file.startsWith("src/test") ? transcript.replayed(lines) : blocks(lines, transcript);
    Rewrite.check(file.toAbsolutePath(), String.join("\n", replayed) + "\n");
  }

  /** In documents, only console blocks are run. */
  private static List<String> blocks(List<String> lines, Transcript transcript) throws IOException {
    var replayed = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      replayed.add(lines.get(i));
      if (lines.get(i).equals("```console")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        transcript.leaveTerminal();
        replayed.addAll(transcript.replayed(lines.subList(i + 1, end)));
        i = end - 1;
      }
    }
    return replayed;
  }
}
