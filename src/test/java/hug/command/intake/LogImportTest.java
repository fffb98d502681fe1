package hug.command.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hug.HugTester;
import hug.model.Channel;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.LoggedContact;
import hug.model.Party;
import hug.model.Touch;
import hug.store.Book;
import hug.store.backup.BookOpener;
import hug.transfer.ContactLog;
import hug.transfer.DayOrders;
import hug.transfer.Entry;
import hug.transfer.Omissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Touches made of messages, calls and meetings, whatever file they come from. */
final class LogImportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Party JIM = Party.email("Jim@Example.com", "Jim Smith");
  private static final Party STRANGER = Party.email("zoe@example.net", "Zoe Lang");

  private final Book book = new BookOpener(HugTester.FORESIGHT, HugTester.AUTHOR).inMemory();
  private ClientRef jim;
  private boolean again;
  private boolean creates;
  private int files = 1;
  private int ofOthers;

  @BeforeEach
  void begin() {
    jim = client("Jim", "jim@example.com", "+44 20 7946 0958");
  }

  @AfterEach
  void end() {
    book.close();
  }

  private ClientRef client(String name, String email, String phone) {
    var client =
        new Client(
            0,
            name,
            "",
            List.of(email),
            List.of(phone),
            List.of(),
            List.of(),
            "",
            DAY.minusYears(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    return new ClientRef(book.change(() -> book.clients().add(client)), name);
  }

  private static LoggedContact mail(String id, Party with, boolean inbound, String subject) {
    return new LoggedContact(
        List.of(with), DAY, Channel.EMAIL, inbound, true, subject, "mail:" + id);
  }

  private static LoggedContact meeting(LocalDate on, String title, boolean isCancelled) {
    return new LoggedContact(
        List.of(JIM, Party.titled(title)),
        on,
        Channel.MEETING,
        false,
        true,
        isCancelled,
        title,
        "event:" + title);
  }

  private List<String> take(LoggedContact... contacts) {
    var log =
        new ContactLog() {
          @Override
          public Entry.Source<LoggedContact> contacts() {
            return consumer ->
                Stream.of(contacts).forEach(one -> consumer.accept(new Entry<>(1, () -> one)));
          }

          @Override
          public Omissions leftOut() {
            var all = new Omissions();
            all.add(ofOthers, Omissions.OF_OTHERS, "messages that are not to or from you");
            return all;
          }

          @Override
          public List<String> remarks() {
            return List.of();
          }
        };
    var choice =
        new LogChoice(
            "message",
            List.of(),
            true,
            again,
            creates,
            Optional.of("GB"),
            DayOrders.withoutAsking());
    var file = new LogFile("a file", "message", false, (_, _) -> log);
    var logs = new LogImport(Collections.nCopies(files, file), choice);
    var tally = new ImportSummary("message");
    var bad = new BadLines("a file", false);
    logs.read(book, TODAY);
    book.change(() -> {
      logs.accept(
          new ImportContext(
              book, TODAY, "ana", Channel.CALL, List.of(), false, new ArrayList<>(), bad, tally));
      return null;
    });
    return tally.done(bad).lines();
  }

  private List<String> touches(ClientRef client) {
    return book.touches().of(client).stream()
        .map(touch -> touch.on() + " " + touch.by() + " " + touch.direction() + ": " + touch.note())
        .toList();
  }

  @Test
  void messages_of_one_day_and_direction_are_one_growing_touch() {
    take(
        mail("1", JIM, false, "Offer"),
        mail("2", JIM, false, "Album"),
        mail("3", JIM, false, "Offer"),
        mail("4", JIM, true, "Offer"));
    assertEquals(
        List.of("2026-11-20 email in: Offer", "2026-11-20 email out: Offer; Album"), touches(jim));
    assertEquals(
        List.of(
            "Imported 1 message, as part of touches of the same day.",
            "4 messages are already in the book."),
        take(
            mail("1", JIM, false, "Offer"),
            mail("2", JIM, false, "Album"),
            mail("3", JIM, false, "Offer"),
            mail("4", JIM, true, "Offer"),
            mail("5", JIM, true, "Thanks")));
    assertEquals("2026-11-20 email in: Offer; Thanks", touches(jim).getFirst());
  }

  @Test
  void the_same_message_in_two_folders_is_one() {
    assertEquals(
        List.of("Imported 1 touch."),
        take(mail("1", JIM, false, "Offer"), mail("1", JIM, false, "Offer")));
    assertEquals(
        List.of("Nothing new: 1 message is already in the book."),
        take(mail("1", JIM, false, "Offer")));
  }

  @Test
  void a_typed_touch_of_that_day_and_channel_is_not_doubled() {
    book.change(() ->
        book.touches()
            .add(
                new Touch(
                    0, jim, DAY, Channel.EMAIL, false, true, "ana", Optional.empty(), "mine")));
    take(mail("1", JIM, false, "Offer"), mail("2", JIM, true, "Offer"));
    take(mail("3", JIM, true, "Later"));
    assertEquals(List.of("2026-11-20 email out: mine"), touches(jim));
  }

  @Test
  void a_typed_attempt_does_not_stand_for_a_call_that_was_answered() {
    book.change(() ->
        book.touches()
            .add(
                new Touch(
                    0, jim, DAY, Channel.CALL, false, false, "ana", Optional.empty(), "busy")));
    var phone = Party.phone("02079460958", "");
    var call = new LoggedContact(List.of(phone), DAY, Channel.CALL, false, true, "4 min", "call:1");
    take(call);
    assertEquals(List.of("2026-11-20 call out: 4 min", "2026-11-20 call out: busy"), touches(jim));
  }

  @Test
  void what_was_undone_comes_back_only_when_asked_for() {
    take(mail("1", JIM, false, "Offer"));
    var step = book.log().step(book.step().orElseThrow()).orElseThrow();
    book.change(() -> {
      book.undo(step);
      return null;
    });
    assertEquals(List.of(), touches(jim));
    assertEquals(
        List.of(
            "Nothing to import.",
            "1 message was imported before and undone since; --again imports it."),
        take(mail("1", JIM, false, "Offer")));
    assertEquals(List.of(), touches(jim));
    again = true;
    take(mail("1", JIM, false, "Offer"));
    take(mail("1", JIM, false, "Offer"));
    assertEquals(List.of("2026-11-20 email out: Offer"), touches(jim));
  }

  @Test
  void unknown_people_are_listed_by_how_often_they_occur() {
    assertEquals(
        List.of(
            "Imported 1 touch.",
            "Not in the book: 2 people (--create-clients adds them):",
            "  2 messages with zoe@example.net: hug add 'Zoe Lang' --email zoe@example.net",
            "  1 message with jim@home.example: hug edit 1 --email jim@home.example",
            "If one of them is you: hug config me ADDRESS"),
        take(
            mail("1", Party.email("jim@home.example", "Jim"), true, "Hello"),
            mail("2", STRANGER, true, "Hello"),
            mail("3", STRANGER, false, "Hello"),
            mail("4", JIM, false, "Offer")));
  }

  @Test
  void unknown_people_become_clients_when_asked_for() {
    creates = true;
    take(mail("1", STRANGER, true, "Hello"), mail("2", STRANGER, false, "Re"));
    var zoe = book.directory().named("Zoe Lang").getFirst();
    assertEquals(List.of("2026-11-20 email in: Hello", "2026-11-20 email out: Re"), touches(zoe));
    assertEquals(DAY, book.standings().of(TODAY, zoe.id()).client().since());
  }

  @Test
  void clients_who_share_an_address_are_named_and_get_nothing() {
    var joan = client("Joan", "jim@example.com", "");
    assertEquals(
        List.of(
            "Nothing to import.",
            "Left out, because clients share an e-mail address, a number or a name (hug merge joins"
                + " two who are the same person):",
            "  1 message with Jim@Example.com: Jim (#1) or Joan (#2)"),
        take(mail("1", JIM, true, "Hello")));
    assertEquals(List.of(), touches(jim));
    assertEquals(List.of(), touches(joan));
  }

  @Test
  void a_meeting_to_come_plans_a_contact_until_it_is_cancelled() {
    take(meeting(TODAY.plusDays(9), "Album", false), meeting(TODAY.plusDays(5), "Proofs", false));
    var plan = book.standings().of(TODAY, jim.id()).plan().orElseThrow();
    assertEquals(TODAY.plusDays(5), plan.day());
    assertEquals("Proofs", plan.about());
    take(meeting(TODAY.plusDays(6), "Proofs", false));
    assertEquals(
        TODAY.plusDays(6), book.standings().of(TODAY, jim.id()).plan().orElseThrow().day());
    take(meeting(TODAY.plusDays(6), "Proofs", true));
    assertTrue(book.standings().of(TODAY, jim.id()).plan().isEmpty());
  }

  @Test
  void a_meeting_named_after_the_client_is_planned_as_a_meeting() {
    take(meeting(TODAY.plusDays(5), "JIM", false));
    assertEquals("meeting", book.standings().of(TODAY, jim.id()).plan().orElseThrow().about());
    take(meeting(TODAY.plusDays(5), "JIM", true));
    assertTrue(book.standings().of(TODAY, jim.id()).plan().isEmpty());
  }

  @Test
  void what_several_files_leave_out_is_one_sentence() {
    files = 2;
    ofOthers = 2;
    var leftOut = "Left out 4 messages that are not to or from you.";
    assertEquals(
        List.of(
            "Nothing to import.",
            leftOut,
            "No message is to or from you. To check your addresses: hug config me"),
        take());
    assertEquals(List.of("Imported 1 touch.", leftOut), take(mail("1", JIM, true, "Hello")));
  }

  @Test
  void a_plan_made_by_hand_is_kept() {
    take(meeting(TODAY.plusDays(5), "Proofs", false));
    book.change(() -> {
      book.pauses().plan(jim.id(), TODAY.plusDays(20), TODAY);
      return null;
    });
    take(meeting(TODAY.plusDays(5), "Proofs", false));
    assertEquals(
        TODAY.plusDays(20), book.standings().of(TODAY, jim.id()).plan().orElseThrow().day());
    book.change(() -> {
      book.pauses().unplan(jim.id(), TODAY);
      return null;
    });
    take(meeting(TODAY.plusDays(5), "Proofs", false));
    assertTrue(book.standings().of(TODAY, jim.id()).plan().isEmpty());
  }

  @Test
  void a_planned_meeting_that_has_passed_becomes_a_touch() {
    take(meeting(TODAY.plusDays(5), "Proofs", false));
    take(meeting(DAY, "Proofs", false));
    assertEquals(List.of("2026-11-20 meeting out: Proofs"), touches(jim));
    assertFalse(book.touches().of(jim).isEmpty());
  }

  private Optional<LocalDate> planned() {
    return book.standings().of(TODAY, jim.id()).planned();
  }

  private void undo() {
    var step = book.log().step(book.step().orElseThrow()).orElseThrow();
    book.change(() -> {
      book.undo(step);
      return null;
    });
  }

  private Touch typed(LocalDate on, Channel by, String note) {
    return new Touch(0, jim, on, by, false, true, "ana", Optional.empty(), note);
  }

  @Test
  void a_plan_that_was_undone_stays_so_even_after_an_earlier_plan() {
    book.change(() -> {
      book.pauses().plan(jim.id(), TODAY, TODAY);
      return null;
    });
    book.change(() -> book.touches().add(typed(TODAY, Channel.CALL, "hi")));
    take(meeting(TODAY.plusDays(5), "Proofs", false));
    assertEquals(Optional.of(TODAY.plusDays(5)), planned());
    undo();
    take(meeting(TODAY.plusDays(5), "Proofs", false));
    assertEquals(Optional.empty(), planned());
  }

  @Test
  void a_long_note_typed_into_an_imported_touch_is_kept_whole() {
    take(mail("1", JIM, false, "Offer"));
    var touch = book.touches().of(jim).getFirst();
    var typed = "a; a; " + "x".repeat(600);
    book.change(() -> {
      book.touches().update(touch.amended(touch.on(), touch.by(), touch.staff(), typed));
      return null;
    });
    take(mail("2", JIM, false, "Album"));
    assertEquals(typed, book.touches().of(jim).getFirst().note());
  }

  @Test
  void a_touch_moved_to_another_day_is_not_imported_again() {
    take(mail("1", JIM, false, "Offer"));
    var touch = book.touches().of(jim).getFirst();
    book.change(() -> {
      book.touches().update(touch.amended(DAY.minusDays(1), touch.by(), touch.staff(), "Offer"));
      return null;
    });
    again = true;
    take(mail("1", JIM, false, "Offer"));
    assertEquals(List.of("2026-11-19 email out: Offer"), touches(jim));
  }

  @Test
  void a_forgotten_client_leaves_no_origins() {
    book.change(() -> book.touches().add(typed(DAY, Channel.EMAIL, "mine")));
    take(mail("1", JIM, false, "Offer"), meeting(TODAY.plusDays(5), "Proofs", false));
    book.erase(jim.id());
    jim = client("Jim", "jim@example.com", "");
    assertEquals("Imported 1 touch.", take(mail("1", JIM, false, "Offer")).getFirst());
  }
}
