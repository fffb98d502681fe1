-- How long a step after a delivery can be overdue before it was missed; 60d unless said.
alter table programme add column stays text;

create index client_by_referral on client (referred_on) where referred_on is not null;

drop table forecast;

-- As before, with the last day for which the lines of the agenda are all there are: 9999-12-31,
-- but for clients with something that comes every year.
create table forecast (
  client integer primary key references client (id) on delete cascade,
  key text not null,
  clock text not null,
  lapsed_on text not null,
  holds_until text not null,
  quiet_until text not null
) strict;

create index forecast_by_lapse on forecast (lapsed_on, key, quiet_until);

create index forecast_by_clock on forecast (clock, key, quiet_until);

create index forecast_by_end on forecast (holds_until) where holds_until < '9999';

drop table agenda;

-- All that falls due, and why, whole: lists show it as it stands here. A line holds from one day to
-- another; since is '' where it holds already, until is '9' where it holds for good. Of silence,
-- lapsed_on is the last day of the lapse, and slack_days are from the due date to that; of all
-- else, they are 9999-12-31 and 999999.
create table agenda (
  client integer not null references client (id) on delete cascade,
  reason text not null,
  matter integer not null,
  part integer not null,
  about text not null,
  settle text not null,
  rank integer not null,
  key text not null,
  window_days integer not null,
  slack_days integer not null,
  day text not null,
  due_on text not null,
  is_snoozed integer not null check (is_snoozed in (0, 1)),
  lapsed_on text not null,
  since text not null,
  until text not null,
  quiet_until text not null
) strict;

create unique index agenda_by_client on agenda (client, reason, matter, part, since);

-- Of one rank, one length of window and one slack, the most urgent come first on every day there
-- is, and those who have lapsed before all others.
create index agenda_by_urgency on agenda (
  rank, window_days, slack_days, due_on, key, client, reason, matter, part, quiet_until, since,
  until);

create index agenda_by_lapse on agenda (lapsed_on desc, key, client, due_on, quiet_until)
  where lapsed_on < '9999';

create index agenda_by_day on agenda (due_on, quiet_until, since, until);

create index agenda_by_reason on agenda (reason, due_on, quiet_until);

create index agenda_by_snooze on agenda (due_on, quiet_until) where is_snoozed = 1;
