package hug.store;

import static hug.store.Field.Trait.BY_KIND;
import static hug.store.Field.Trait.IN_TITLE;
import static hug.store.Field.Trait.OPTIONAL;
import static hug.store.Field.Trait.REQUIRED;
import static hug.store.Field.field;
import static hug.store.Field.list;
import static hug.store.Field.only;

import hug.model.Campaign;
import hug.model.Client;
import hug.model.CouncilItem;
import hug.model.Coverage;
import hug.model.Failure;
import hug.model.Folded;
import hug.model.Matter;
import hug.model.Matter.Ending;
import hug.model.Meeting;
import hug.model.News;
import hug.model.Step;
import hug.model.StoredRule;
import hug.model.Touch;
import hug.model.Wording;
import hug.store.Field.Type;
import java.util.List;

/** Declares every type of stored record; a new column needs a migration, and one line here. */
public final class Declarations {
  private static final Field<Object> ID = only("id", Type.NUMBER, "id");

  public static final Declaration<Client> CLIENT =
      Declaration.of(
          "client",
          "order by id",
          ClientRows::client,
          List.of(
              ID,
              field("name", Type.NAME, Client::name),
              field("key", Type.DERIVED, (Client client) -> Folded.of(client.name())),
              field("company", Type.LINE, Client::company),
              list("email", ClientRows.handles("email")).label("e-mail"),
              list("phone", ClientRows.handles("phone")),
              list("tag", new Rows("tag", "client", "value, key", "key", "", "", "", "value"))
                  .as("tags"),
              list("alias", ClientRows.handles("alias")).as("aliases").label("also"),
              field("owner", Type.STAFF, Client::owner),
              field("since", Type.PAST, Client::since),
              field("every", Type.WINDOW, Client::every).label("window"),
              field("cents", Type.AMOUNT, Client::value).as("value"),
              field("referred_by", Type.CLIENT).hidden().label("referred by"),
              field("referred_on", Type.PAST).in("referral[0]").hidden(),
              field("referred_after", Type.TOUCH_NUMBER).in("referral[1]").hidden(),
              field("note", Type.NOTE, Client::note),
              field("snoozed_until", Type.DAY)
                  .in("snooze[0]")
                  .with(REQUIRED)
                  .label("snoozed until"),
              field("snoozed_on", Type.PAST).in("snooze[1]"),
              field("snoozed_after", Type.TOUCH_NUMBER).in("snooze[2]"),
              field("quiet_because", Type.NAME).in("quiet[0]").label("quiet because"),
              field("quiet_on", Type.PAST).in("quiet[1]"),
              field("quiet_until", Type.DAY).in("quiet[2]"),
              field("next_on", Type.DAY).in("next[0]").label("next"),
              field("next_said_on", Type.PAST).in("next[1]"),
              field("next_after", Type.TOUCH_NUMBER).in("next[2]").with(OPTIONAL),
              list("label", Rows.LABELS).hidden().label("number"),
              list("address", ClientRows.details("address")),
              list("website", ClientRows.details("website")),
              list("field", ClientRows.details("field")).label("fields"),
              list("uid", ClientRows.details("uid")).label("UID"),
              field("next_about", Type.NOTE).label("next contact about")));

  public static final Declaration<Touch> TOUCH =
      Declaration.of(
          "touch",
          "order by id",
          Declarations::touch,
          List.of(
              ID,
              field("client", Type.CLIENT, Touch::client),
              field("made_on", Type.PAST, Touch::on).as("on").with(IN_TITLE),
              field("channel", Type.CHANNEL, Touch::by).as("by").with(REQUIRED),
              field("inbound", Type.DIRECTION, Touch::inbound).as("direction").label("inbound"),
              field("answered", Type.ANSWERED, Touch::answered),
              field("counts", Type.DERIVED, Touch::counts),
              field("staff", Type.STAFF, Touch::staff).as("who"),
              field("next_on", Type.DAY, Touch::next).as("next"),
              field("note", Type.NOTE, Touch::note),
              field("purpose", Type.PURPOSE, Touch::purpose).label("for"),
              list("told", new Rows("told", "touch", "news", "news", "", "", "", "news"))));

  public static final Declaration<Matter> MATTER =
      Declaration.of(
          "matter",
          "order by id",
          Declarations::matter,
          List.of(
              ID,
              field("client", Type.CLIENT, Matter::client),
              field("kind", Type.SORT, Matter::sort).label("").with(IN_TITLE),
              field("text", Type.NOTE, Matter::text).with(IN_TITLE),
              field("noted_on", Type.PAST, Matter::on).as("on").label("recorded"),
              field("noted_after", Type.TOUCH_NUMBER, Matter::after).as("after"),
              field("staff", Type.STAFF, Matter::staff).as("who"),
              field("day", Type.DAY, Matter::day).with(BY_KIND),
              field("detail", Type.NOTE, Matter::detail).with(BY_KIND),
              field("cents", Type.AMOUNT, Matter::value).as("value").with(BY_KIND),
              field("score", Type.COUNT, Matter::score).with(BY_KIND),
              field("other", Type.CLIENT, Matter::other).label("with").with(BY_KIND),
              field("ended_on", Type.PAST, (Matter matter) -> matter.ending().map(Ending::on))
                  .in("ended[1]")
                  .with(BY_KIND),
              field("ended_as", Type.NAME, (Matter matter) -> matter.ending().map(Ending::as))
                  .in("ended[0]")
                  .label("")
                  .with(BY_KIND),
              field("ended_how", Type.NOTE, Declarations::endedHow).in("ended[2]").with(BY_KIND),
              list(
                      "skipped",
                      new Rows(
                          "skip", "job", "step, skipped_on, because", "step", "", "", "", "step"))
                  .hidden()
                  .label("skipped"),
              field("subject", Type.SUBJECT, Matter::subject).with(BY_KIND).label("of feedback")));

  public static final Declaration<Step> STEP =
      new Declaration<>(
          "step",
          "programme",
          "order by id",
          values ->
              new Step(
                  values.get("id"),
                  values.get("after"),
                  values.get("in"),
                  values.get("by"),
                  values.get("tag"),
                  values.get("since"),
                  values.get("text"),
                  values.get("for")),
          List.of(
              ID,
              field("event", Type.EVENT, Step::event).as("after").label(""),
              field("delay", Type.WINDOW, Step::delay).as("in").label("after").with(REQUIRED),
              field("channel", Type.PERSONAL_CHANNEL, Step::by).as("by"),
              field("tag", Type.TAG, Step::tag).label("tags"),
              field("since", Type.DAY, Step::since),
              field("text", Type.NOTE, Step::text).with(IN_TITLE, REQUIRED),
              field("stays", Type.WINDOW, Step::stays).as("for").label("for")));

  public static final Declaration<Campaign> CAMPAIGN =
      Declaration.of(
          "campaign",
          "order by id",
          Declarations::campaign,
          List.of(
              ID,
              field("name", Type.NAME, Campaign::name).with(IN_TITLE),
              field("key", Type.DERIVED, (Campaign campaign) -> Folded.of(campaign.name())),
              field("channel", Type.CHANNEL, Campaign::by).as("by").with(REQUIRED),
              list(
                      "wave",
                      new Rows(
                          "wave",
                          "campaign",
                          "day, sent_on",
                          "day",
                          "",
                          "",
                          "",
                          "day || coalesce(' ' || sent_on, '')"))
                  .as("waves"),
              field("offer", Type.NOTE, Campaign::offer),
              field("within", Type.WINDOW, Campaign::within).with(REQUIRED),
              field("hold_out", Type.COUNT, Campaign::holdOut).label("held out"),
              field("made_on", Type.PAST, Campaign::on).as("on").with(REQUIRED),
              field("staff", Type.STAFF, Campaign::staff).as("who"),
              field("passed_over", Type.NOTE, Campaign::passedOver).label("skipped"),
              field("ended_on", Type.DAY, Campaign::ended).as("ended")));

  public static final Declaration<Campaign.Member> MEMBER =
      Declaration.of(
          "member",
          "order by id",
          values ->
              new Campaign.Member(
                  values.get("id"),
                  values.get("campaign"),
                  values.get("client"),
                  values.get("held_out")),
          List.of(
              ID,
              field("campaign", Type.OTHER_NUMBER, Campaign.Member::campaign),
              field("client", Type.CLIENT, Campaign.Member::client),
              field("is_held_out", Type.FLAG, Campaign.Member::isHeldOut)
                  .as("held_out")
                  .label("held out")));

  public static final Declaration<News> NEWS =
      Declaration.of(
          "news",
          "order by id",
          values ->
              new News(
                  values.get("id"),
                  values.get("text"),
                  values.get("tags"),
                  values.get("on"),
                  values.get("who"),
                  values.get("until"),
                  values.get("ended")),
          List.of(
              ID,
              field("text", Type.NOTE, News::text).with(IN_TITLE, REQUIRED),
              list("tag", new Rows("news_tag", "news", "value, key", "key", "", "", "", "value"))
                  .as("tags"),
              field("noted_on", Type.PAST, News::on).as("on").with(REQUIRED),
              field("staff", Type.STAFF, News::staff).as("who"),
              field("until", Type.DAY, News::until),
              field("ended_on", Type.DAY, News::ended).as("ended")));

  /** The meetings of the council. */
  public static final Declaration<Meeting> MEETING =
      Declaration.of(
          "meeting",
          "order by id",
          values ->
              new Meeting(
                  values.get("id"),
                  values.get("day"),
                  values.get("every"),
                  values.get("on"),
                  values.get("after"),
                  values.get("held"),
                  values.get("who"),
                  values.get("minutes")),
          List.of(
              ID,
              field("day", Type.DAY, Meeting::day).with(IN_TITLE, REQUIRED),
              field("every", Type.WINDOW, Meeting::every),
              field("noted_on", Type.PAST, Meeting::on).as("on").with(REQUIRED).label("recorded"),
              field("noted_after", Type.TOUCH_NUMBER, Meeting::after).as("after").with(REQUIRED),
              field("held_on", Type.DAY, Meeting::held).as("held"),
              field("staff", Type.STAFF, Meeting::staff).as("who"),
              field("minutes", Type.NOTE, Meeting::minutes)));

  /** The items on the council's agenda. */
  public static final Declaration<CouncilItem> ITEM =
      Declaration.of(
          "item",
          "order by id",
          values ->
              new CouncilItem(
                  values.get("id"),
                  values.get("text"),
                  values.get("by"),
                  values.get("on"),
                  values.get("who"),
                  values.get("ended")),
          List.of(
              ID,
              field("text", Type.NOTE, CouncilItem::text).with(IN_TITLE, REQUIRED),
              field("client", Type.CLIENT, CouncilItem::by).as("by").with(OPTIONAL),
              field("noted_on", Type.PAST, CouncilItem::on).as("on").with(REQUIRED),
              field("staff", Type.STAFF, CouncilItem::staff).as("who"),
              field("ended_on", Type.DAY, CouncilItem::ended).as("ended")));

  /** The staff, written one by one. */
  public static final Declaration<FieldValues> STAFF =
      Declaration.of(
          "staff",
          "order by key",
          values -> values,
          List.of(
              field("name", Type.NAME),
              field("key", Type.DERIVED),
              field("quota", Type.COUNT),
              field("left_on", Type.DAY).as("left").label("left on"),
              list("login", Rows.LOGINS).as("logins").label("also known as"),
              list("absence", Rows.ABSENCES).as("absences").label("away")));

  public static final Declaration<StoredRule> RULE =
      Declaration.of(
          "rule",
          "order by key = '', cents is not null, cents desc, key",
          values ->
              new StoredRule(
                  new Coverage(values.get("tag"), values.get("worth")),
                  values.get("every"),
                  values.get("lapse")),
          List.of(
              field("tag", Type.TAG, (StoredRule rule) -> rule.coverage().tag())
                  .label("tags")
                  .with(IN_TITLE),
              field("key", Type.DERIVED, (StoredRule rule) -> rule.coverage().key()),
              field("every", Type.WINDOW, StoredRule::window).label("window").with(REQUIRED),
              field("lapse", Type.WINDOW, StoredRule::lapse),
              field("cents", Type.AMOUNT, (StoredRule rule) -> rule.coverage().worth())
                  .as("worth")
                  .with(IN_TITLE)));

  /** The settings. */
  public static final Declaration<FieldValues> SETTING =
      Declaration.of(
          "setting",
          "order by key",
          values -> values,
          List.of(
              field("key", Type.NAME).as("name").with(IN_TITLE),
              field("value", Type.NAME).as("text").label("")));

  /** The templates of texts for clients. */
  public static final Declaration<Wording> WORDING =
      Declaration.of(
          "wording",
          "order by key",
          values -> new Wording(values.get("id"), values.get("name"), values.get("text")),
          List.of(
              ID,
              field("name", Type.NAME, Wording::name).with(IN_TITLE),
              field("key", Type.DERIVED, (Wording wording) -> Folded.of(wording.name())),
              field("text", Type.NOTE, Wording::text).with(REQUIRED).label("")));

  /** Referrals as separate records, because a referrer may come after the client in an export. */
  public static final Declaration<FieldValues> REFERRAL =
      new Declaration<>(
          "referral",
          "client",
          "where referred_by is not null order by id",
          values -> values,
          List.of(
              only("client", Type.CLIENT, "id"),
              only("by", Type.CLIENT, "referred_by"),
              only("on", Type.PAST, "coalesce(referred_on, since)"),
              only("after", Type.TOUCH_NUMBER, "coalesce(referred_after, 0)")));

  /** The follow-up steps skipped for a job, without steps that were removed. */
  public static final Declaration<FieldValues> SKIP =
      Declaration.of(
          "skip",
          "where step in (select id from programme) order by job, step",
          values -> values,
          List.of(
              only("job", Type.OTHER_NUMBER, "job"),
              only("step", Type.OTHER_NUMBER, "step"),
              only("on", Type.PAST, "skipped_on"),
              only("because", Type.LINE, "because")));

  /** The clients who became part of others; the number of a row is that of the client. */
  public static final Declaration<FieldValues> MERGED =
      Declaration.of(
          "merged",
          "order by id",
          values -> values,
          List.of(ID, field("into_client", Type.CLIENT)));

  /** The tombstones of forgotten clients. */
  public static final Declaration<FieldValues> FORGOTTEN =
      Declaration.of(
          "forgotten",
          "order by id",
          values -> values,
          List.of(
              ID,
              field("client", Type.OTHER_NUMBER),
              field("mark", Type.SORT),
              field("was_first", Type.FLAG),
              field("forgotten_at", Type.SORT)));

  /** The parts of an exported book, in order. */
  public static final List<Declaration<?>> EXPORTED =
      List.of(
          SETTING, STAFF, RULE, STEP, NEWS, CLIENT, REFERRAL, TOUCH, MATTER, SKIP, CAMPAIGN, MEMBER,
          MEETING, ITEM, WORDING);

  private Declarations() {}

  private static String endedHow(Matter matter) {
    return matter.ending().map(Ending::how).orElse("");
  }

  private static Touch touch(FieldValues values) {
    return new Touch(
        values.get("id"),
        values.get("client"),
        values.get("on"),
        values.get("by"),
        values.get("direction"),
        values.get("answered"),
        values.get("who"),
        values.get("next"),
        values.get("note"),
        values.get("purpose"),
        numbers(values.get("told")));
  }

  private static List<Long> numbers(List<String> texts) {
    return texts.stream().map(Declarations::number).toList();
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Failure.usage("told: \"" + text + "\" is not the number of a news item");
    }
  }

  private static Campaign campaign(FieldValues values) {
    return new Campaign(
        values.get("id"),
        values.get("name"),
        values.get("by"),
        Campaign.Wave.parse(values.<List<String>>get("waves")),
        values.get("offer"),
        values.get("within"),
        values.get("hold_out"),
        values.get("on"),
        values.get("who"),
        values.get("passed_over"),
        values.get("ended"));
  }

  /** A matter with the values common to all kinds. */
  private static Matter matter(FieldValues values) {
    return Matter.noted(
            values.get("client"),
            values.get("kind"),
            values.get("text"),
            values.get("on"),
            values.get("who"))
        .numbered(values.get("id"), values.get("after"));
  }
}
