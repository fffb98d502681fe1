package hug.command.export;

import hug.command.LogText;
import hug.command.Session;
import hug.model.Campaign;
import hug.model.ClientRef;
import hug.model.ContactState;
import hug.model.Matter;
import hug.model.Quiet;
import hug.model.Touch;
import hug.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something stored about a client.
 *
 * @param section the kind of item
 * @param on its date; may be empty
 * @param name its name or author
 */
record HeldItem(String section, String on, String name, String text) {
  /** Everything about a client: the card, touches, matters, campaigns, council and log. */
  static List<HeldItem> all(ClientRef client, Session session) {
    var book = session.book();
    var items = new ArrayList<>(card(session.evaluator().verdict(client).standing()));
    book.touches().of(client).forEach(touch -> items.add(of(touch)));
    book.matters().of(client).forEach(matter -> items.add(of(matter)));
    for (var member : book.campaigns().of(client)) {
      book.campaigns().all().stream()
          .filter(campaign -> campaign.id() == member.campaign())
          .forEach(campaign -> items.add(of(campaign, member.isHeldOut())));
    }
    for (var item : book.council().items()) {
      if (item.by().filter(client::equals).isPresent()) {
        items.add(new HeldItem("council", item.on().toString(), "raised", item.text()));
      }
    }
    for (var entry : book.log().entries(Optional.of(client), Optional.empty(), Integer.MAX_VALUE)) {
      var step = entry.step();
      var name = step.command() + " by " + step.staff();
      items.add(new HeldItem("log", step.at(), name, LogText.inWords(entry)));
    }
    return items;
  }

  private static List<HeldItem> card(ContactState standing) {
    var client = standing.client();
    var items = new ArrayList<HeldItem>();
    add(items, "number", client.id());
    add(items, "name", client.name());
    add(items, "company", client.company());
    client.emails().forEach(email -> add(items, "email", email));
    client.numbers().forEach(phone -> add(items, "phone", phone));
    client.aliases().forEach(alias -> add(items, "alias", alias));
    client.tags().forEach(tag -> add(items, "tag", tag));
    add(items, "owner", client.owner());
    add(items, "since", client.since());
    client.every().ifPresent(window -> add(items, "every", window));
    client.value().ifPresent(value -> add(items, "value", value));
    client.referredBy().ifPresent(by -> add(items, "referred_by", by.name()));
    add(items, "note", client.note());
    standing.planned().ifPresent(day -> add(items, "next_on", day));
    client.details().addresses().forEach(address -> add(items, "address", address));
    client.details().websites().forEach(website -> add(items, "website", website));
    client.details().fields().forEach(field -> add(items, field.label(), field.value()));
    standing.snooze().ifPresent(snooze -> add(items, "snoozed_until", snooze.until()));
    standing.quiet().ifPresent(quiet -> add(items, "quiet_because", quiet.because()));
    standing.quiet().flatMap(Quiet::until).ifPresent(day -> add(items, "quiet_until", day));
    return items;
  }

  private static void add(List<HeldItem> items, String name, Object value) {
    if (!value.equals("")) {
      items.add(new HeldItem("client", "", name, value.toString()));
    }
  }

  private static HeldItem of(Campaign campaign, boolean isHeldOut) {
    var how = "by " + campaign.by() + (isHeldOut ? "; held out" : "");
    return new HeldItem("campaign", campaign.on().toString(), campaign.name(), how);
  }

  private static HeldItem of(Matter matter) {
    var text = new ArrayList<String>();
    boolean isFact = matter.sort() == Matter.Sort.FACT;
    text.add(isFact ? Facts.inWords(matter) : matter.text());
    matter.day().ifPresent(day -> text.add("day " + day));
    text.add(isFact ? "" : matter.detail());
    matter.value().ifPresent(value -> text.add("value " + value));
    matter.score().ifPresent(score -> text.add("score " + score));
    matter.other().ifPresent(other -> text.add("with " + other.name()));
    matter
        .ending()
        .ifPresent(end -> text.add((end.as() + " on " + end.on() + " " + end.how()).strip()));
    text.removeIf(String::isEmpty);
    return new HeldItem(
        matter.sort().toString(),
        matter.on().toString(),
        matter.staff().isEmpty() ? "" : "by " + matter.staff(),
        String.join("; ", text));
  }

  private static String joined(List<Long> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }

  private static HeldItem of(Touch touch) {
    var how =
        touch.by()
            + (touch.inbound() ? " from the client" : "")
            + (touch.answered() ? "" : " (no answer)")
            + (touch.staff().isEmpty() ? "" : " by " + touch.staff())
            + touch.purpose().map(purpose -> " for " + purpose).orElse("");
    var told = touch.told().isEmpty() ? "" : " [told news " + joined(touch.told()) + "]";
    var next = touch.next().map(day -> " [next " + day + "]").orElse("");
    return new HeldItem("touch", touch.on().toString(), how, (touch.note() + told + next).strip());
  }
}
