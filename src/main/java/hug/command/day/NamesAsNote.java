package hug.command.day;

import static java.util.stream.Collectors.joining;

import hug.command.Numbered;
import hug.command.Quoted;
import hug.command.Session;
import hug.model.Failure;
import hug.model.Folded;
import java.util.List;

/** Names of more clients where a note belongs: {@code hug touch maria jenny}. */
final class NamesAsNote {
  private NamesAsNote() {}

  /**
   * Lets a note pass.
   *
   * @throws Failure if each of its words is the name of a client, or a word of one, or a number
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
          (isOne ? "for both: " : "for all of them: ")
              + touch
              + words.stream().map(word -> " --also " + Quoted.of(word)).collect(joining()),
          "for a note: " + touch + (isOne ? " \"about " : " \"") + String.join(" ", words) + "\"");
    }
  }

  /**
   * The same where filters choose the clients, and every word is the note: nobody who begins it
   * with a client means that.
   *
   * @throws Failure if its first word names a client
   */
  static void refuseBesideFilters(List<String> words, Session session) {
    if (!words.isEmpty() && isClient(words.getFirst(), session)) {
      throw Failure.usage(
          "\"" + words.getFirst() + "\" is a client, and filters choose the clients here",
          "to tag: hug edit "
              + Quoted.of(words.getFirst())
              + " --tag TAG; for a note, quote all of it: \"about "
              + String.join(" ", words)
              + "\"");
    }
  }

  private static boolean isClient(String word, Session session) {
    if (word.contains(" ")) {
      // Somebody put quotes around it, and so means a note.
      return false;
    }
    var directory = session.book().directory();
    return Numbered.in(word).flatMap(directory::withId).isPresent()
        || !directory.reachedAs(word).isEmpty()
        || directory.like(word, Integer.MAX_VALUE).stream()
            .anyMatch(one -> List.of(Folded.of(one.name()).split(" ")).contains(Folded.of(word)));
  }
}
