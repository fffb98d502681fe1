package hug.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.model.Client;
import hug.model.Failure;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** vCards as programs really write them. */
final class CardFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static CardFile file(String text, Charset charset) {
    var source = Source.stream(new ByteArrayInputStream(text.getBytes(charset)));
    assertTrue(CardFile.fits(source), text);
    return new CardFile(source);
  }

  /** What a file has: cards as they are read, and what is wrong with others by line. */
  private static List<Object> read(String text, Charset charset) {
    var read = new ArrayList<Object>();
    file(text, charset)
        .clients(TODAY)
        .forEach(entry -> {
          try {
            read.add(entry.read());
          } catch (Failure failure) {
            read.add(entry.line() + ": " + failure.getMessage());
          }
        });
    return read;
  }

  private static ClientRow one(String text) {
    return (ClientRow) read(text, UTF_8).getFirst();
  }

  /** The only client of a card with these lines. */
  private static Client card(String... lines) {
    return row(lines).client();
  }

  private static ClientRow row(String... lines) {
    return one("BEGIN:VCARD\nVERSION:3.0\n" + String.join("\n", lines) + "\nEND:VCARD\n");
  }

  private static String days(String... lines) {
    return traits(row(lines));
  }

  private static String traits(ClientRow row) {
    var traits = new StringBuilder();
    for (var trait : row.traits()) {
      traits.append(trait.text()).append(trait.day().map(day -> " " + day).orElse("")).append("; ");
    }
    return traits.toString().strip();
  }

  @Test
  void an_iphone_writes_3_0_with_groups_and_a_picture_of_many_lines() {
    var row =
        one(
            """
            BEGIN:VCARD
            VERSION:3.0
            PRODID:-//Apple Inc.//iPhone OS 18.1//EN
            N:Müller;Zoë;Maria;Dr.;
            FN:Dr. Zoë Maria Müller
            NICKNAME:Zo
            ORG:Müller & Co\\, Gärten;Sales;
            TITLE:Owner
            item1.EMAIL;type=INTERNET;type=pref:zoe@example.com
            item1.X-ABLabel:_$!<Other>!$_
            EMAIL;type=INTERNET;type=WORK:z.mueller@example.org
            TEL;type=CELL;type=VOICE;type=pref:+44 20 7946 0958
            TEL;type=WORK;type=FAX:+44 20 7946 0999
            item2.ADR;type=HOME;type=pref:;;1 High St;London;;W1;UK
            item2.X-ABADR:gb
            NOTE:likes tea\\; hates calls\\nbefore 10
            BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
            item3.X-ABDATE;type=pref:2010-05-06
            item3.X-ABLabel:_$!<Anniversary>!$_
            item4.X-ABDATE:2011-01-02
            item4.X-ABLabel:First job
            PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQ
             AAAAHYIEEND:VCARDAAAAAABAAAAZkZ1bmNBTUU6IFdoYXQ/AAAAAAAAAAAAAAAAAAAAAAAAAAAA
             AAAA==
            UID:0b3e1f5a-7c43-4f5c-8f6e-2c5f6d6a9c11
            REV:2001-01-01T00:00:00Z
            END:VCARD
            """
                .replace("\n", "\r\n"));

    var client = row.client();
    assertEquals("Dr. Zoë Maria Müller", client.name());
    assertEquals("Müller & Co, Gärten", client.company());
    assertEquals(List.of("zoe@example.com", "z.mueller@example.org"), client.emails());
    assertEquals(List.of("+44 20 7946 0958"), client.phones());
    assertEquals(List.of("Zo"), client.aliases());
    assertEquals("likes tea; hates calls\nbefore 10", client.note());
    assertEquals(TODAY, client.since());
    assertEquals(
        "birthday 1904-02-29; anniversary 2010-05-06; First job 2011-01-02; position: Owner, Sales;",
        traits(row));
  }

  @Test
  void an_android_phone_writes_2_1_in_quoted_printable_with_soft_breaks() {
    var row =
        one(
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72;=5A=6F=C3=\
            =AB;;;
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=
            =4D=C3=BC=6C=6C=65=
            =72
            X-ANDROID-CUSTOM;CHARSET=UTF-8:vnd.android.cursor.item/nickname;Zo;1;;;;;;;;;;;;;
            X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-05-06;1;;;;;;;;;;;;;
            X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2011-01-02;0;First job;;;;
            X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;13;;;;;;;;;;;;;
            TEL;CELL:555-0101
            TEL;WORK;FAX:555-0199
            TEL;X-Reception:\u202a+44 20 7946 0958\u202c
            EMAIL;HOME:zoe@example.com
            BDAY:--08-04
            NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:one=0D=0A=
            two=0A=
            END:VCARD
            """);

    var client = row.client();
    assertEquals("Zoë Müller", client.name());
    assertEquals(List.of("Zo"), client.aliases());
    assertEquals(List.of("555-0101", "+44 20 7946 0958"), client.phones());
    assertEquals(List.of("zoe@example.com"), client.emails());
    assertEquals("one\ntwo", client.note());
    assertEquals("birthday 1904-08-04; anniversary 2010-05-06; First job 2011-01-02;", traits(row));
  }

  @Test
  void what_version_4_says_is_read() {
    var row =
        one(
            """
            BEGIN:VCARD
            VERSION:4.0
            KIND:individual
            FN;PREF=1:Grace Hopper
            FN:Amazing Grace
            N:Hopper;Grace;Brewster,Murray;;Ph.D.
            ORG;SORT-AS="navy":US Navy
            ROLE:Admiral
            TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-555-5555;ext=5555
            TEL;VALUE=uri;TYPE=cell:tel:+1-418-262-6501
            TEL;TYPE="fax":+1-555-0100
            EMAIL;TYPE=work:mailto:grace@navy.example
            CATEGORIES:computers,ships\\, large
            NICKNAME:Amazing,The Admiral
            BDAY:19061209T083000Z
            ANNIVERSARY:19300615
            NOTE;LANGUAGE=en:found a moth
            END:VCARD
            """);

    var client = row.client();
    assertEquals("Grace Hopper", client.name());
    assertEquals("US Navy", client.company());
    assertEquals(List.of("+1-555-555-5555 ext. 5555", "+1-418-262-6501"), client.phones());
    assertEquals(List.of("grace@navy.example"), client.emails());
    assertEquals(List.of("computers", "ships, large"), client.tags());
    assertEquals(List.of("Amazing", "The Admiral"), client.aliases());
    assertEquals("found a moth", client.note());
    assertEquals("birthday 1906-12-09; anniversary 1930-06-15; position: Admiral;", traits(row));
  }

  @Test
  void a_name_that_is_missing_is_made_from_what_there_is() {
    assertEquals("Zoë Maria Müller", card("N:Müller;Zoë;Maria;;", "FN:").name());
    assertEquals("Müller", card("N:Müller").name());
    assertEquals("Zo", card("N:;;;;", "NICKNAME:Zo,Zett", "ORG:Acme").name());
    assertEquals("Acme", card("FN: ", "N:;;;;", "ORG:Acme;Sales").name());
    assertEquals("", card("FN:Acme", "ORG:Acme").company());
    assertEquals("a@example.com", card("TEL:1", "EMAIL:a@example.com").name());
    assertEquals("555-0101", card("TEL;TYPE=cell:555-0101").name());
    assertEquals("", card("NOTE:x").name());
  }

  @Test
  void days_are_read_in_every_form() {
    assertEquals("birthday 1985-04-12;", days("FN:A", "BDAY:1985-04-12"));
    assertEquals("birthday 1985-04-12;", days("FN:A", "BDAY;VALUE=date:19850412"));
    assertEquals("birthday 1985-04-12;", days("FN:A", "bday:1985-04-12T00:00:00Z"));
    assertEquals("birthday 1904-04-12;", days("FN:A", "BDAY:--0412"));
    assertEquals("birthday 1904-04-12;", days("FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:16040412"));
    assertEquals("birthday: circa 1800;", days("FN:A", "BDAY;VALUE=text:circa 1800"));
    assertEquals("birthday: 1985;", days("FN:A", "BDAY:1985"));
    assertEquals("anniversary 2010-05-06;", days("FN:A", "X-EVOLUTION-ANNIVERSARY:2010-05-06"));
    assertEquals("", days("FN:A", "BDAY:"));
    assertTrue(
        read("BEGIN:VCARD\nFN:A\nBDAY:1985-02-30\nEND:VCARD", UTF_8)
            .getFirst()
            .toString()
            .startsWith("1: birthday: \"1985-02-30\" is no day"));
  }

  @Test
  void a_file_is_read_in_its_encoding_whatever_ends_its_lines() {
    var text = "\n\nbegin:vcard\nversion:3.0\nfn:Zoë Müller\nnote:a long\n  note\nend:vcard";
    for (var ends : List.of("\n", "\r\n", "\r")) {
      for (var charset : List.of(UTF_8, UTF_16, Charset.forName("windows-1252"))) {
        for (var mark : charset.equals(UTF_8) ? List.of("", "\ufeff") : List.of("")) {
          var read = read(mark + text.replace("\n", ends), charset);
          assertEquals("Zoë Müller", ((ClientRow) read.getFirst()).client().name());
          assertEquals("a long note", ((ClientRow) read.getFirst()).client().note());
        }
      }
    }
  }

  @Test
  void quoted_printable_without_a_charset_is_told_from_what_is_in_it() {
    assertEquals("Zoë", card("FN;QUOTED-PRINTABLE:Zo=C3=AB").name());
    assertEquals("Zoë", card("FN;ENCODING=QUOTED-PRINTABLE:Zo=EB").name());
    assertEquals("Zoë", card("FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Zo=EB").name());
    assertEquals("Łódź", card("FN;CHARSET=windows-1250;QUOTED-PRINTABLE:=A3=F3d=9F").name());
    assertEquals("Zoë", card("FN;CHARSET=klingon;QUOTED-PRINTABLE:Zo=C3=AB").name());
    assertEquals("Zoë = 😀 =ZZ", card("FN;QUOTED-PRINTABLE:Zoë = 😀 =ZZ").name());
  }

  @Test
  void old_phones_forget_to_indent_pictures_and_nokia_to_close_a_soft_break() {
    var read =
        read(
            """
            BEGIN:VCARD
            VERSION:2.1
            N;ENCODING=8BIT:Lind;Bo
            PHOTO;ENCODING=BASE64;JPEG:
            /9j/4AAQSkZJRgABAQAAAQABAAD
            AAAAHYSUNDX1BST0ZJTEUAAQ==

            TEL;PREF;CELL;VOICE:555-0133
            END:VCARD


            BEGIN:VCARD
            VERSION:2.1
            N:Wong;Amy
            NOTE;ENCODING=QUOTED-PRINTABLE:likes=20tea=0D=0A=
            END:VCARD
            """,
            ISO_8859_1);

    assertEquals(2, read.size());
    assertEquals(List.of("555-0133"), ((ClientRow) read.getFirst()).client().phones());
    assertEquals("likes tea", ((ClientRow) read.getLast()).client().note());
  }

  @Test
  void a_broken_card_among_good_ones_is_named_with_its_line() {
    assertEquals(
        List.of(
            "6: this is no line of a card, such as NOTE:text",
            "8: this card has no END:VCARD",
            "11: name: it has 201 characters; at most 200 fit",
            "14: it is outside of any card",
            "19: this card has no END:VCARD"),
        read(
                """
                BEGIN:VCARD
                FN:Good
                END:VCARD
                BEGIN:VCARD
                FN:Two
                lines
                END:VCARD
                BEGIN:VCARD
                FN:Unended

                BEGIN:VCARD
                FN:%s
                END:VCARD
                FN:Outside
                TEL:5
                BEGIN:VCARD
                FN:Good too
                END:VCARD
                BEGIN:VCARD
                FN:Cut off
                """
                    .formatted("x".repeat(201)),
                UTF_8)
            .stream()
            .filter(String.class::isInstance)
            .toList());
  }

  @Test
  void groups_are_left_out_with_a_word_and_googles_own_labels_without() {
    var file =
        file(
            """
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Friends
            MEMBER:urn:uuid:1
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            X-ADDRESSBOOKSERVER-KIND:group
            FN:More
            END:VCARD
            BEGIN:VCARD
            FN:Amy
            CATEGORIES:myContacts,vip,starred
            CATEGORIES:old;paper
            END:VCARD
            """,
            UTF_8);
    var read = new ArrayList<ClientRow>();
    file.clients(TODAY).forEach(entry -> read.add(entry.read()));

    assertEquals(List.of("vip", "old", "paper"), read.getFirst().client().tags());
    assertEquals(List.of("Left out 2 groups, which are no contact."), file.words());
  }
}
