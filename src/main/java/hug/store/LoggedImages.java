package hug.store;

import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.Optional;

/** The images of rows before and after steps of the log, and their wording. */
record LoggedImages(Sqlite sqlite) {
  /** A row's image after a step: the one before its next change, or the current one. */
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

  /** People's numbers are shown as names, and lists as people typed them. */
  static final String DIFFERENCES =
      """
      select field, coalesce(%s, ''), coalesce(%s, '')
      from (
        select key as field, fullkey as place
        from json_each(coalesce(?1, ?2)))
      where ?1 -> place is not ?2 -> place
      """
          .formatted(shown("?1"), shown("?2"));

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
          when 'wording' then 'template ' || (?2 ->> 'name')
          when 'touch' then 'touch of ' || (?2 ->> 'made_on')
          else ?1
        end
      """;

  /** Shows all elements of a list, but only the first of fields that share an array. */
  private static String shown(String image) {
    return """
    case
      when json_type(IMAGE, place || '[0]') = 'array'
        then (
          select group_concat(
            value ->> 0
              || iif(field = 'wave' and value ->> 1 is not null, ' sent ' || (value ->> 1), '')
              || iif(field = 'absence', ' to ' || (value ->> 1)
              || coalesce(', covered by ' || (select name from staff where id = value ->> 2), ''), '')
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
        then coalesce(
          (select name from staff where id = IMAGE ->> place),
          (
            select before ->> 'name'
            from change
            where kind = 'staff' and first = IMAGE ->> place
            order by step desc
            limit 1
          ))
      when field in CLIENTS and field <> 'client'
        then coalesce((select name from client where id = IMAGE ->> place), IMAGE ->> place)
      else IMAGE ->> place
    end\
    """
        .replace("STAFF", LoggedTable.all(Field.Type.STAFF))
        .replace("CLIENTS", LoggedTable.all(Field.Type.CLIENT))
        .replace("IMAGE", image);
  }

  /** The image of a row after a step; absent if the row did not exist then. */
  Optional<String> after(LoggedTable kind, long row, long step) {
    var next = sqlite.all(NEXT, Row::maybeText, kind.word(), row, step);
    return next.isEmpty() ? sqlite.one(kind.byNumber(), Row::text, row) : next.getFirst();
  }

  /** Whether the image after a step was erased, because it was about a forgotten client. */
  boolean isErasedAfter(String kind, long row, long step) {
    return sqlite.one(IS_NEXT_ERASED, Row::flag, kind, row, step).orElse(false);
  }

  /** The title of a row, in words. */
  String title(String kind, Optional<String> image) {
    return image.isEmpty() ? kind : sqlite.one(TITLE, Row::text, kind, image).orElseThrow();
  }
}
