-- Of a rule for those who are worth an amount or more: that amount, in hundredths.
alter table rule add column cents integer check (cents is null or (cents >= 0 and tag is null));

-- Worth grows with a delivery, so that forecasts hold from the newest one on.
create index matter_by_delivery on matter (day) where kind = 'job';
