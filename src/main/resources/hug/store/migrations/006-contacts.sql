-- A contact that was planned without a touch: for which day, on which day that was said, and the
-- newest touch there was then, which a first contact is planned without. Without a day, what was
-- agreed before holds no more.
alter table client add column next_on text;

alter table client add column next_said_on text;

alter table client add column next_after integer;

create index client_by_next on client (next_said_on) where next_said_on is not null;

-- Of a phone number what it is: mobile, work, home, fax, or a word of the business's own.
alter table handle add column label text not null default '';

-- Postal addresses, websites and fields of the business's own, in the order in which they were
-- given; a field is called by its label.
create table detail (
  client integer not null references client (id) on delete cascade,
  kind text not null check (kind in ('address', 'website', 'field')),
  position integer not null,
  label text not null default '',
  value text not null,
  primary key (client, kind, position)
) strict, without rowid;

-- How this book is to be read and written: the order of days in dates, the country of phone
-- numbers and the like.
create table setting (
  id integer primary key,
  key text not null unique,
  value text
) strict;
