-- The last day of those who left.
alter table staff add column left_on text;

-- Other names of a member of staff: logins, and names from before they were renamed.
create table login (
  staff integer not null references staff (id) on delete cascade,
  key text not null,
  name text not null,
  primary key (staff, key)
) strict, without rowid;

create index login_by_key on login (key);

-- When members of staff are away, from the first day to the last, and who covers for them.
create table absence (
  staff integer not null references staff (id) on delete cascade,
  first text not null,
  last text not null check (last >= first),
  cover integer references staff (id),
  primary key (staff, first)
) strict, without rowid;
