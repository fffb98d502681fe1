-- The step with which something was read, so that an office's other books know it, too.
alter table origin add column step integer not null default 0;

create index origin_by_step on origin (step);

-- The last step whose body this copy of the book had removed from the office's line.
alter table sharing add column thinned integer not null default 0;
