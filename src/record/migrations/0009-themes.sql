-- Points by theme and service, month by month, and what comes up again after an action.
create index case_thing_theme on recourse.case_thing (body, kind, theme, service, since);
create index case_thing_counted on recourse.case_thing (body, kind, since) include (service, theme, case_reference);
-- Few cases are restricted: to leave them out of a figure costs what they cost, and not the archive.
create index case_index_restricted on recourse.case_index (body, case_reference) where is_restricted;

-- Limits of control charts set anew: from which month, and why. Rows are added, never changed.
create table recourse.chart_baseline (
  body text not null,
  number bigint generated always as identity,
  service text not null, -- '': all services
  theme text not null, -- of the list in force then; '': all themes
  from_month text collate "C" not null, -- '2026-04'
  reason text not null,
  account text not null,
  happened_at timestamptz not null,
  primary key (body, number)
);
call recourse.keep_apart('recourse.chart_baseline', 'select, insert');
create trigger never_change before update or delete on recourse.chart_baseline for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.chart_baseline for each statement execute function recourse.never_change();
