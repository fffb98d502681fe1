package hug.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of reasons to contact a client. */
final class ReasonKindTest {
  @Test
  void all_but_complaints_and_promises_can_wait() {
    var urgent = new ArrayList<>(List.of(ReasonKind.values()));
    urgent.removeIf(ReasonKind::canWait);

    assertEquals(List.of(ReasonKind.COMPLAINT, ReasonKind.PROMISE), urgent);
  }

  @Test
  void only_a_mailing_does_not_reach_a_client_personally() {
    var impersonal = new ArrayList<>(List.of(Channel.values()));
    impersonal.removeIf(Channel::isPersonal);

    assertEquals(List.of(Channel.MAILING), impersonal);
  }
}
