package hug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts in a Java file.
 *
 * @param literals the strings; several joined by + count as one
 * @param comments the comments without their markers
 */
public record SourceTexts(List<String> literals, List<String> comments) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<block>\"\"\"[\\s\\S]*?\"\"\")|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\")|'(?:[^'\\\\]|\\\\.)+'"
              + "|(?<line>//[^\\n]*)|(?<comment>/\\*[\\s\\S]*?\\*/)");
  private static final Pattern UNICODE = Pattern.compile("\\\\\\\\|\\\\u+([0-9a-fA-F]{4})");
  private static final Pattern JOINED = Pattern.compile("\\s*\\+\\s*");

  public static SourceTexts of(Path file) throws IOException {
    var source = Files.readString(file);
    var literals = new ArrayList<String>();
    var comments = new ArrayList<String>();
    var tokens = TOKEN.matcher(source);
    int end = -1;
    while (tokens.find()) {
      if (tokens.group("string") != null) {
        var text = unescaped(tokens.group().substring(1, tokens.group().length() - 1));
        boolean isJoined =
            end >= 0 && JOINED.matcher(source.substring(end, tokens.start())).matches();
        literals.add(isJoined ? literals.removeLast() + text : text);
        end = tokens.end();
      } else if (tokens.group("block") != null) {
        literals.add(tokens.group().replace("\"\"\"", "").stripIndent());
        end = -1;
      } else if (tokens.group("line") != null || tokens.group("comment") != null) {
        var text = tokens.group().replaceAll("(?m)^\\s*(/\\*\\*?|\\*/|\\*|//)|\\*/", "");
        comments.add(text.replaceAll("\\s+", " ").strip());
      }
    }
    return new SourceTexts(literals, comments);
  }

  private static String unescaped(String literal) {
    return UNICODE
        .matcher(literal)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) == null
                    ? found.group()
                    : Character.toString(Integer.parseInt(found.group(1), 16))))
        .translateEscapes();
  }
}
