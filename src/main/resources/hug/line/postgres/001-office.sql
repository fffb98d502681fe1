-- The lines of all books that are shared in a database. The tables refuse by themselves what would
-- break a line, and what a role may not do, whichever program asks.
create schema hug;

create table hug.format (number int not null);
insert into hug.format values (1);

create table hug.book (
  id uuid primary key,
  keys bytea not null,
  made_at timestamptz not null default now(),
  made_by name not null default session_user
);

create table hug.member (
  book uuid not null references hug.book,
  role name not null,
  may text not null check (may in ('read', 'write', 'keep')),
  primary key (book, role)
);

create table hug.machine (
  book uuid not null references hug.book,
  machine int not null check (machine > 0),
  role name not null default session_user,
  name text not null check (length(name) between 1 and 200),
  has bigint not null default -1,
  seen_at timestamptz,
  primary key (book, machine)
);

-- The foreign key makes a fork, a gap and a foreign parent impossible. A body that is no longer
-- kept is null; its hash stays.
create table hug.step (
  book uuid not null constraint step_book references hug.book,
  number bigint not null check (number >= 0),
  parent text,
  hash text not null check (length(hash) between 1 and 128),
  mark uuid not null,
  body bytea check (octet_length(body) <= 67108864),
  machine int not null,
  made_at timestamptz not null default now(),
  made_by name not null default session_user,
  before bigint generated always as (number - 1) stored,
  constraint step_number primary key (book, number),
  constraint step_hash unique (book, number, hash),
  constraint step_mark unique (book, mark),
  constraint step_parent foreign key (book, before, parent)
    references hug.step (book, number, hash),
  constraint step_machine foreign key (book, machine) references hug.machine
);
alter table hug.step alter column body set storage external;
create unique index step_beginning on hug.step (book) where parent is null;

create table hug.snapshot (
  book uuid not null,
  number bigint not null,
  hash text not null,
  part int not null check (part >= 0),
  body bytea not null check (octet_length(body) <= 8388608),
  made_at timestamptz not null default now(),
  made_by name not null default session_user,
  primary key (book, number, part),
  foreign key (book, number, hash) references hug.step (book, number, hash)
);
alter table hug.snapshot alter column body set storage external;

-- The books in which the role that is logged in may do something.
create function hug.books(needed text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select book from hug.member where role = session_user and may = any (needed)
  $$;

create function hug.readable() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select hug.books('{read,write,keep}')
  $$;

create function hug.writable() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select hug.books('{write,keep}')
  $$;

alter table hug.book enable row level security;
alter table hug.member enable row level security;
alter table hug.machine enable row level security;
alter table hug.step enable row level security;
alter table hug.snapshot enable row level security;

-- Arrays are worked out once a statement, not once a row.
create policy readable on hug.book for select
  using (id = any (array(select hug.readable())));
create policy readable on hug.member for select
  using (book = any (array(select hug.readable())));
create policy readable on hug.machine for select
  using (book = any (array(select hug.readable())));
create policy enrolled on hug.machine for insert
  with check (role = session_user and book = any (array(select hug.readable())));
create policy reached on hug.machine for update
  using (role = session_user and book = any (array(select hug.readable())))
  with check (role = session_user and book = any (array(select hug.readable())));
create policy readable on hug.step for select
  using (book = any (array(select hug.readable())));
create policy added on hug.step for insert
  with check (made_by = session_user and book = any (array(select hug.writable())));
create policy readable on hug.snapshot for select
  using (book = any (array(select hug.readable())));
create policy added on hug.snapshot for insert
  with check (made_by = session_user and book = any (array(select hug.writable())));

-- Lets a role use the schema; the policies say for which books. Only other functions may call it.
create function hug.admit(who name) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if who = current_user then
    return;
  end if;
  execute format('grant usage on schema hug to %I', who);
  execute format('grant select on all tables in schema hug to %I', who);
  execute format(
    'grant insert (book, machine, name), update (name, has, seen_at) on hug.machine to %I', who);
  execute format(
    'grant insert (book, number, parent, hash, mark, body, machine) on hug.step to %I', who);
  execute format(
    'grant insert (book, number, hash, part, body) on hug.snapshot to %I', who);
  execute format(
    'grant execute on function hug.readable(), hug.writable(), hug.queue(uuid),'
    ' hug.invite(uuid, name, text), hug.remove(uuid, name), hug.rekey(uuid, bytea, bytea),'
    ' hug.thin(uuid, bigint), hug.redact(uuid, bigint[]), hug.discard(uuid, bigint),'
    ' hug.found(uuid, bytea) to %I', who);
end
$$;

create function hug.expel(who name) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if who = current_user or exists (select from hug.member where role = who)
      or not exists (select from pg_roles where rolname = who) then
    return;
  end if;
  execute format('revoke all on all tables in schema hug from %I', who);
  execute format('revoke all on all functions in schema hug from %I', who);
  execute format('revoke all on schema hug from %I', who);
end
$$;

-- Fails unless the role that is logged in keeps the line of a book.
create function hug.demand(line uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
      select from hug.member where book = line and role = session_user and may = 'keep') then
    raise insufficient_privilege using message = 'only those who keep the line may do this';
  end if;
end
$$;

-- Begins the line of a book, for a role that owns the tables or keeps another line here.
create function hug.found(line uuid, sealed bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user <> current_user and not exists (
      select from hug.member where role = session_user and may = 'keep') then
    raise insufficient_privilege using message = 'may not share a book in this database';
  end if;
  insert into hug.book (id, keys) values (line, sealed);
  insert into hug.member (book, role, may) values (line, session_user, 'keep');
end
$$;

-- Waits until no other machine adds to the line; the next commit ends it.
create function hug.queue(line uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from hug.book
    where id = line and exists (
      select from hug.member where book = line and role = session_user and may <> 'read')
    for update;
end
$$;

create function hug.invite(line uuid, who name, rights text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hug.demand(line);
  -- Otherwise "public" would stand for everybody.
  if not exists (select from pg_roles where rolname = who) then
    raise undefined_object using message = format('role "%s" does not exist', who);
  end if;
  perform from hug.book where id = line for update;
  insert into hug.member (book, role, may) values (line, who, rights)
    on conflict (book, role) do update set may = excluded.may;
  if not exists (select from hug.member where book = line and may = 'keep') then
    raise check_violation using constraint = 'last_keeper', message = 'nobody would keep the line';
  end if;
  perform hug.admit(who);
  return true;
end
$$;

create function hug.remove(line uuid, who name) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hug.demand(line);
  perform from hug.book where id = line for update;
  delete from hug.member where book = line and role = who;
  if not found then
    return false;
  end if;
  if not exists (select from hug.member where book = line and may = 'keep') then
    raise check_violation using constraint = 'last_keeper', message = 'nobody would keep the line';
  end if;
  perform hug.expel(who);
  return true;
end
$$;

-- Puts other keys in the place of those that the caller knows.
create function hug.rekey(line uuid, was bytea, sealed bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform hug.demand(line);
  update hug.book set keys = sealed where id = line and keys = was;
  return found;
end
$$;

-- Lets go of the bodies up to a step, and of the snapshots before the newest one that can stand in
-- for them.
create function hug.thin(line uuid, up_to bigint) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  thinned bigint;
begin
  perform hug.demand(line);
  if not exists (select from hug.snapshot where book = line and number >= up_to) then
    raise check_violation using constraint = 'thin_snapshot',
      message = 'no snapshot at that step or after it';
  end if;
  update hug.step set body = null where book = line and number <= up_to and body is not null;
  get diagnostics thinned = row_count;
  delete from hug.snapshot where book = line and number < up_to;
  return thinned;
end
$$;

create function hug.redact(line uuid, numbers bigint[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  redacted bigint;
begin
  perform hug.demand(line);
  update hug.step set body = null
    where book = line and number = any (numbers) and body is not null;
  get diagnostics redacted = row_count;
  return redacted;
end
$$;

-- Deletes the snapshots before a step, which may contain a client who has to be forgotten.
create function hug.discard(line uuid, before_number bigint) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  discarded bigint;
begin
  perform hug.demand(line);
  delete from hug.snapshot where book = line and number < before_number;
  get diagnostics discarded = row_count;
  return discarded;
end
$$;

revoke all on all functions in schema hug from public;
