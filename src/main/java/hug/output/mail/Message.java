package hug.output.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.model.Escaped;
import hug.output.Viewport;
import hug.output.page.Document;
import hug.output.page.PageWriter;
import hug.output.page.TextPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;

/** Writes a document as a mail message with a text and an HTML part (RFC 5322, RFC 2046). */
public final class Message {
  /** The width of text that still fits when it is quoted once or twice. */
  private static final Viewport PAPER = new Viewport(72, 0, false, true);

  private Message() {}

  /**
   * The message, in ASCII. Its lines end as in other texts on Unix: sendmail and its kin read text,
   * and convert line ends to those of SMTP themselves. The same document at the same second gives
   * the same Message-ID, so that mail programs show duplicates once.
   *
   * @param to at least one address
   * @param at the time it is written
   */
  public static String of(
      Document document, MailAddress from, List<MailAddress> to, ZonedDateTime at) {
    var text = new TextPage(document, true).on(PAPER);
    var html = PageWriter.forMail(document);
    var digest = digest(from + "\n" + to + "\n" + at + "\n" + document.title() + "\n" + html);
    try {
      var body =
          MultipartBuilder.create("alternative")
              .addBodyPart(part(text, "plain"))
              .addBodyPart(part(html, "html"))
              .build();
      var message =
          org.apache.james.mime4j.dom.Message.Builder.of()
              .setFrom(mailbox(from))
              .setTo(to.stream().map(Message::mailbox).toList())
              .setSubject(Escaped.of(document.title()))
              .setDate(Date.from(at.toInstant()), TimeZone.getTimeZone(at.getZone()))
              .setMessageId("<" + digest + "@" + from.domain() + ">")
              // Keeps vacation programs from answering (RFC 3834).
              .addField(new RawField("Auto-Submitted", "auto-generated"))
              .setBody(body)
              // Cannot occur in the parts: in quoted-printable, no _ follows =.
              .setContentType("multipart/alternative", new NameValuePair("boundary", "=_" + digest))
              .build();
      var written = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message, written);
      return written.toString(ISO_8859_1).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyPartBuilder part(String text, String kind) throws IOException {
    return BodyPartBuilder.create()
        .setBody(text, kind, UTF_8)
        .setContentTransferEncoding("quoted-printable");
  }

  private static Mailbox mailbox(MailAddress address) {
    var name = address.name().isEmpty() ? null : address.name();
    return new Mailbox(name, address.local(), address.domain());
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
