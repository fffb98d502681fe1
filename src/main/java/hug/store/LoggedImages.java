package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Optional;

/** What rows were like before and after a step of the log, and how that reads. */
record LoggedImages(Sqlite sqlite) {
  /** What a row was like after a step: before the next change to it, or else as it is. */
  private static final String NEXT =
      """
      select before
      from change
      where kind = ? and first = ? and step > ?
      order by step
      limit 1
      """;

  private static final String IS_NEXT_ERASED =
      NEXT.replace("before", "before is null and hash <> ''");

  /** Numbers of people are shown as names, and lists by what people typed. */
  static final String DIFFERENCES =
      """
      select field, coalesce(%s, ''), coalesce(%s, '')
      from (
        select key as field, fullkey as place, ?1 as before, ?2 as after
        from json_each(coalesce(?1, ?2)))
      where before -> place is not after -> place
      """
          .formatted(shown("before"), shown("after"));

  private static final String TITLE =
      """
      select
        case ?1
          when 'matter' then (?2 ->> 'kind') || coalesce(' "' || nullif(?2 ->> 'text', '') || '"', '')
          when 'programme' then 'step "' || (?2 ->> 'text') || '"'
          when 'staff' then 'staff ' || (?2 ->> 'name')
          when 'rule'
            then 'rule for ' || coalesce(
              'tag ' || (?2 ->> 'tag'),
              'worth ' || ((?2 ->> 'cents') / 100)
                || iif((?2 ->> 'cents') % 100 > 0, printf('.%02d', (?2 ->> 'cents') % 100), '')
                || ' or more',
              'everyone')
          when 'setting' then 'setting ' || (?2 ->> 'key')
          when 'campaign' then 'campaign "' || (?2 ->> 'name') || '"'
          when 'news' then 'news "' || (?2 ->> 'text') || '"'
          when 'meeting' then 'council of ' || (?2 ->> 'day')
          when 'item' then 'council item "' || (?2 ->> 'text') || '"'
          when 'touch' then 'touch of ' || (?2 ->> 'made_on')
          else ?1
        end
      """;

  /** Of a list, all is shown; of fields that are one array, the first. */
  private static String shown(String image) {
    return """
    case
      when json_type(IMAGE, place || '[0]') = 'array'
        then (
          select group_concat(
            value ->> 0
              || iif(field = 'wave' and value ->> 1 is not null, ' sent ' || (value ->> 1), '')
              || iif(field in ('label', 'address', 'website', 'field') and value ->> 1 <> '',
              ' (' || (value ->> 1) || ')', ''),
            '; ')
          from json_each(IMAGE, place))
      when field = 'quiet'
        then IMAGE ->> (place || '[0]') || coalesce(' until ' || (IMAGE ->> (place || '[2]')), '')
      when field = 'ended'
        then IMAGE ->> (place || '[0]') || coalesce(nullif(': ' || (IMAGE ->> (place || '[2]')), ': '), '')
      when json_type(IMAGE, place) = 'array'
        then IMAGE ->> (place || '[0]')
      when field in STAFF
        then (select name from staff where id = IMAGE ->> place)
      when field in CLIENTS and field <> 'client'
        then coalesce((select name from client where id = IMAGE ->> place), IMAGE ->> place)
      else IMAGE ->> place
    end\
    """
        .replace("STAFF", LoggedTable.all(Field.Type.STAFF))
        .replace("CLIENTS", LoggedTable.all(Field.Type.CLIENT))
        .replace("IMAGE", image);
  }

  /** The image that a row had after a step; absent if there was no such row then. */
  Optional<String> after(LoggedTable kind, long row, long step) {
    var next = sqlite.all(NEXT, Row::maybeText, kind.word(), row, step);
    return next.isEmpty() ? sqlite.one(kind.byNumber(), Row::text, row) : next.getFirst();
  }

  /**
   * Whether what a row was like after a step is not known any more: it told of somebody forgotten.
   */
  boolean isErasedAfter(String kind, long row, long step) {
    return sqlite.one(IS_NEXT_ERASED, Row::flag, kind, row, step).orElse(false);
  }

  /** Which row of its kind it is, in words. */
  String title(String kind, Optional<String> image) {
    return image.isEmpty() ? kind : sqlite.one(TITLE, Row::text, kind, image).orElseThrow();
  }
}
