-- Each step has a mark of its own, 128 random bits: it stays the same step when it is done again
-- after those of others. Machine: which of the books that share a line made it; 0 if none did.
alter table step add column mark text not null default '';

alter table step add column machine integer not null default 0;

create unique index step_by_mark on step (mark) where mark <> '';

-- Merges are logged like everything else: the client of this number became part of another.
alter table merged rename column client to id;

create table forgotten_with_id (
  id integer primary key,
  client integer not null,
  mark text not null unique,
  was_first integer not null check (was_first in (0, 1)),
  forgotten_at text not null
) strict;

insert into forgotten_with_id (client, mark, was_first, forgotten_at)
select client, mark, was_first, forgotten_at
from forgotten
order by client, mark;

drop table forgotten;

alter table forgotten_with_id rename to forgotten;

-- The office whose line of steps this book shares, and the last step known to be in it.
create table sharing (
  id integer primary key check (id = 1),
  book text not null,
  machine integer not null,
  place text not null,
  shared integer not null,
  synced_at text
) strict;

-- A value that a step replaced although somebody else had changed it meanwhile. Was, theirs and
-- mine are JSON, and null once their client was forgotten.
create table clash (
  step integer not null references step (id),
  position integer not null,
  kind text not null,
  row integer not null,
  client integer not null,
  field text not null,
  was text,
  theirs text,
  mine text,
  hash text not null,
  primary key (step, position)
) strict, without rowid;

create index clash_by_client on clash (client);

-- Rows that had another number here until steps of others came before them.
create table renumbered (
  kind text not null,
  was integer not null,
  became integer not null,
  at text not null,
  primary key (kind, was)
) strict, without rowid;
