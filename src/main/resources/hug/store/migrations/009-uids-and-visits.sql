-- What address books call a client's card is kept among the details, so that a card that comes
-- again with another name is recognised.
create table detail_with_uid (
  client integer not null references client (id) on delete cascade,
  kind text not null check (kind in ('address', 'website', 'field', 'uid')),
  position integer not null,
  label text not null default '',
  value text not null,
  primary key (client, kind, position)
) strict, without rowid;

insert into detail_with_uid (client, kind, position, label, value)
select client, kind, position, label, value
from detail;

drop table detail;

alter table detail_with_uid rename to detail;

-- Who is slipping away is read from this alone. The signs keep SQLite from using it where a
-- statement with parameters implies its condition for one value, and not for the next.
create index touch_of_visit on touch (client, made_on, inbound, answered, channel)
where +answered = 1 and (+inbound = 1 or +channel in ('visit', 'meeting'));
