package hug.command.day;

import static java.util.stream.Collectors.joining;

import hug.command.Numbered;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Folded;
import java.util.List;

/** Catches names of further clients in place of a note: {@code hug touch maria jenny}. */
final class NamesAsNote {
  private NamesAsNote() {}

  /**
   * Checks that the words are a note, not clients.
   *
   * @throws Failure if each of its words is a client's number, name or part of a name
   */
  static void refuse(String client, List<String> words, Session session) {
    for (var word : words) {
      if (!isClient(word, session)) {
        return;
      }
    }
    if (!words.isEmpty()) {
      var touch = "hug touch " + Quoted.of(client);
      boolean isOne = words.size() == 1;
      throw Failure.usage(
          words.stream().map(word -> "\"" + word + "\"").collect(joining(" and "))
              + (isOne ? " is a client, not a note" : " are clients, not a note"),
          (isOne ? "to log it with both: " : "to log it with all of them: ")
              + touch
              + words.stream().map(word -> " --also " + Quoted.of(word)).collect(joining()),
          "to log a note: "
              + touch
              + (isOne ? " \"about " : " \"")
              + String.join(" ", words)
              + "\"");
    }
  }

  /**
   * Checks the note of a command whose clients are chosen by filters, so that every word belongs to
   * the note.
   *
   * @throws Failure if its first word names a client, which is probably a mistake
   */
  static void refuseBesideFilters(List<String> words, Session session) {
    if (!words.isEmpty() && isClient(words.getFirst(), session)) {
      throw Failure.usage(
          "\"" + words.getFirst() + "\" is a client, but the filters already choose the clients",
          "to add a tag: hug edit "
              + Quoted.of(words.getFirst())
              + " --tag TAG; for a note, quote the whole of it: \"about "
              + String.join(" ", words)
              + "\"");
    }
  }

  private static boolean isClient(String word, Session session) {
    if (word.contains(" ")) {
      // Quotes around several words mean a note.
      return false;
    }
    var directory = session.book().directory();
    return Numbered.in(word).flatMap(directory::withId).isPresent()
        || !directory.reachedAs(word).isEmpty()
        || directory.like(word, Integer.MAX_VALUE).stream()
            .anyMatch(one -> List.of(Folded.of(one.name()).split(" ")).contains(Folded.of(word)));
  }
}
