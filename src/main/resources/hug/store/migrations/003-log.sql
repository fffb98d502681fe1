-- What was done, by whom and when. Each step carries the hash of itself and of the step before it,
-- and the sum of all seals as they were after it. Step 0 is the beginning of the log.
create table step (
  id integer primary key,
  at text not null,
  staff text not null,
  command text not null,
  undoes integer references step (id),
  seals integer not null,
  hash text not null
) strict;

-- What a step did: rows from first to last were added, or one row was no longer as it was before.
-- Before is a JSON object, with a hash of its own: it is null once its client was forgotten.
create table change (
  step integer not null references step (id),
  position integer not null,
  kind text not null,
  first integer not null,
  last integer not null,
  client integer,
  before text,
  hash text not null,
  primary key (step, position)
) strict, without rowid;

create index change_by_first on change (kind, first);

create index change_by_last on change (kind, last);

create index change_by_client on change (client);

-- The hash of all that is written of a client; of client 0, of the rules and the staff. The salt
-- keeps those who know a hash from finding out by guessing what it was made of.
create table seal (
  client integer primary key,
  salt text not null,
  hash text not null
) strict;

-- Clients who were erased: the hash of their salt, by which a backup still knows them, and whether
-- they were there before the log, so that older backups know them by their number.
create table forgotten (
  mark text primary key,
  client integer not null,
  was_first integer not null check (was_first in (0, 1)),
  forgotten_at text not null
) strict;

create index client_by_referrer on client (referred_by) where referred_by is not null;
