-- Of a rule for those who are worth an amount or more: that amount, in hundredths.
alter table rule add column cents integer check (cents is null or (cents >= 0 and tag is null));

-- Who hugged whom and how in a week is read from this alone: a tenth of the time.
drop index touch_by_day;

create index touch_by_day on touch (made_on, staff, client, counts, channel);

-- Worth grows with a delivery, so that forecasts hold from the newest one on.
create index matter_by_delivery on matter (day) where kind = 'job';
