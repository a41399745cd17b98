-- What each case adds to each measure, and what all cases add up to, month by month. Worked out from the facts and written with them;
-- never the truth, always rebuildable.

create table recourse.case_figure (
  body text not null,
  case_reference text collate "C" not null,
  key text not null, -- measure, thing and day
  procedure text not null,
  measure text not null,
  thing text not null, -- '': the case itself
  on_day date not null, -- the day it counts on; '-infinity': not known, so in any period it cannot be said
  until_day date, -- of how things stand: the first day on which it no longer counts
  is_known boolean not null, -- false: it cannot be said whether it counts
  value numeric,
  groups jsonb not null, -- the fields it is split by
  service text,
  is_restricted boolean not null,
  primary key (body, case_reference, key)
) with (fillfactor = 90);
call recourse.keep_apart('recourse.case_figure', 'select, insert, update, delete');
create index case_figure_day on recourse.case_figure (body, procedure, measure, on_day desc, case_reference, thing);
-- Days that are no whole month of a period are counted from the rows themselves.
create index case_figure_on on recourse.case_figure (body, on_day);
create index case_figure_until on recourse.case_figure (body, until_day) where until_day is not null;

-- Sums by month; `field` '': all, '?': not known, '=': by the value it has, else by a field it is split by. Of what stands from a day to
-- another, 1 in the month it begins and -1 in that it ends.
create table recourse.figure_month (
  body text not null,
  procedure text not null,
  measure text not null,
  month date not null,
  service text not null,
  is_restricted boolean not null,
  field text not null,
  value text not null,
  count bigint not null,
  primary key (body, procedure, month, measure, service, is_restricted, field, value)
) with (fillfactor = 80);
call recourse.keep_apart('recourse.figure_month', 'select, insert, update');

-- What is to be added to them: rows alone, so that nobody who records a fact waits for another. The daily job adds them up.
create table recourse.figure_change (
  body text not null,
  procedure text not null,
  measure text not null,
  month date not null,
  service text not null,
  is_restricted boolean not null,
  field text not null,
  value text not null,
  count bigint not null
);
call recourse.keep_apart('recourse.figure_change', 'select, insert, delete');
create index figure_change_of on recourse.figure_change (body, procedure);

-- Where one row counts.
create function recourse.figure_parts(is_known boolean, value numeric, groups jsonb) returns table (field text, is text)
language sql immutable parallel safe as $$
  select '?', '' where not is_known
  union all select '', '' where is_known
  union all select '=', trim_scale(value)::text where is_known and value is not null
  union all select g.key, g.value from jsonb_each_text(groups) g where is_known
$$;

create function recourse.count_new_figures() returns trigger language plpgsql as $$
begin
  insert into recourse.figure_change (body, procedure, measure, month, service, is_restricted, field, value, count)
  select r.body, r.procedure, r.measure, d.month, coalesce(r.service, ''), r.is_restricted, p.field, p.is, sum(d.sign)
  from new_rows r, recourse.figure_parts(r.is_known, r.value, r.groups) p,
    lateral (select date_trunc('month', r.on_day)::date as month, 1 as sign
      union all select date_trunc('month', r.until_day)::date, -1 where r.until_day is not null) d
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(d.sign) <> 0;
  return null;
end $$;

create function recourse.count_old_figures() returns trigger language plpgsql as $$
begin
  insert into recourse.figure_change (body, procedure, measure, month, service, is_restricted, field, value, count)
  select r.body, r.procedure, r.measure, d.month, coalesce(r.service, ''), r.is_restricted, p.field, p.is, -sum(d.sign)
  from old_rows r, recourse.figure_parts(r.is_known, r.value, r.groups) p,
    lateral (select date_trunc('month', r.on_day)::date as month, 1 as sign
      union all select date_trunc('month', r.until_day)::date, -1 where r.until_day is not null) d
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(d.sign) <> 0;
  return null;
end $$;

create trigger count_new after insert on recourse.case_figure referencing new table as new_rows
  for each statement execute function recourse.count_new_figures();
create trigger count_changed_new after update on recourse.case_figure referencing new table as new_rows
  for each statement execute function recourse.count_new_figures();
create trigger count_changed_old after update on recourse.case_figure referencing old table as old_rows
  for each statement execute function recourse.count_old_figures();
create trigger count_old after delete on recourse.case_figure referencing old table as old_rows
  for each statement execute function recourse.count_old_figures();

-- Every case is read again for what is new here, by the daily job. The tables' owner is bound by row-level security too, but for this.
alter table recourse.case_index no force row level security;
update recourse.case_index set look_again_on = date '2000-01-01';
alter table recourse.case_index force row level security;
