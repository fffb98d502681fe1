package hug.command.client;

import hug.command.ClientOptions;
import hug.command.Draft;
import hug.command.Session;
import hug.model.Client;
import hug.model.ClientRef;
import hug.model.Failure;
import hug.output.Result;
import hug.transfer.ClientCard;
import java.util.ArrayList;

/** A change to a client, made by editing the whole card in the user's editor. */
final class CardEdit {
  private final ClientEdit edit;
  private final Session session;
  private final Client before;

  CardEdit(ClientEdit edit) {
    this.edit = edit;
    this.session = edit.session();
    this.before = edit.before();
  }

  Result made() {
    try (var draft = new Draft(ClientCard.of(before), session)) {
      var after = afterwards(draft);
      try {
        var answer = session.book().change(() -> made(after));
        draft.use();
        return answer;
      } catch (Failure failure) {
        throw draft.kept(failure);
      }
    }
  }

  private Result made(Client after) {
    if (!edit.before().equals(before)) {
      throw Failure.refused(
          before.named() + " was changed by somebody else meanwhile",
          "start again with: hug edit " + before.id());
    }
    return edit.made(after);
  }

  /** The client on the card, once the user has closed it without mistakes. */
  private Client afterwards(Draft draft) {
    while (true) {
      var card = draft.edited();
      if (ClientCard.isEmpty(card)) {
        draft.use();
        throw Failure.refused("the card is empty, so nothing was changed");
      }
      try {
        var after = read(card);
        edit.refuseSecond(before, after);
        return after;
      } catch (Failure failure) {
        var wrong = new ArrayList<>(failure.details());
        wrong.addFirst("hug: " + failure.getMessage());
        wrong.add("Edit again? [y/N] ");
        if (!session.person().agrees(String.join("\n", wrong))) {
          throw draft.kept(Failure.usage("nothing was changed"));
        }
      }
    }
  }

  private Client read(String card) {
    var row = ClientCard.read(card, before, session.dates());
    boolean isSame = row.referredBy().equals(before.referredBy().map(ClientRef::name).orElse(""));
    return row.client()
        .as(
            before.id(),
            isSame
                ? before.referredBy()
                : ClientOptions.referrer(row.referredBy(), before.id(), session));
  }
}
