package hug.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings of files that do not say theirs, by the names of people in them. */
final class EncodingGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Windows-1252 | Zoë",
        "Windows-1252 | Größe; Jürgen Müller; Renée Lefèvre; São João",
        "Windows-1252 | “quoted” – and 12 € for Æsa Ødegård",
        "Windows-1251 | Анна Петрова; Борис Иванов, встреча в кафе",
        "KOI8-R       | Анна Петрова; Борис Иванов, встреча в кафе",
        "Shift_JIS    | 山田太郎; たなか はなこ, カフェで会う",
        "Shift_JIS    | ﾔﾏﾀﾞ ﾀﾛｳ; 山田太郎; 東京都港区",
        "EUC-JP       | 山田太郎; たなか はなこ, カフェで会う",
        "EUC-KR       | 김하늘; 이서연, 카페에서 만나다",
        "GB18030      | 李小龙; 王芳在咖啡馆见面",
      })
  void names_are_read_in_the_encoding_they_were_written_in(String name, String text) {
    var charset = Charset.forName(name.equals("Shift_JIS") ? "windows-31j" : name);
    for (var file : new String[] {text, "name,note\r\n" + text + "\r\n", text.repeat(20)}) {
      assertEquals(name, EncodingGuess.name(EncodingGuess.of(file.getBytes(charset))), file);
    }
  }

  @Test
  void a_single_foreign_letter_is_western() {
    assertEquals("Windows-1252", EncodingGuess.name(EncodingGuess.of("Jim".getBytes(US_ASCII))));
    for (int letter = 0xc0; letter <= 0xff; letter++) {
      var file = new byte[] {'J', (byte) letter, 'm'};
      assertEquals("Windows-1252", EncodingGuess.name(EncodingGuess.of(file)));
    }
  }

  @Test
  void text_of_two_bytes_a_letter_is_known_by_its_zeros() {
    for (var name : new String[] {"UTF-16LE", "UTF-16BE"}) {
      var file = "Jim,5\n".getBytes(Charset.forName(name));
      assertEquals(Optional.of(Charset.forName(name)), EncodingGuess.utf16(file));
      var some = "Zoë 李小龍 a".getBytes(Charset.forName(name));
      assertEquals(Optional.of(Charset.forName(name)), EncodingGuess.utf16(some));
    }
    assertEquals(Optional.empty(), EncodingGuess.utf16("Jim".getBytes(US_ASCII)));
    assertEquals(Optional.empty(), EncodingGuess.utf16(new byte[8]));
    assertEquals(Optional.empty(), EncodingGuess.utf16(new byte[] {'J'}));
    assertEquals(Optional.empty(), EncodingGuess.utf16(new byte[0]));
  }
}
