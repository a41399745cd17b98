-- A report being written: each saving is a version, and all are kept.
create table recourse.report_draft (
  body text not null,
  procedure text not null,
  report text not null,
  period text not null,
  version integer not null check (version > 0),
  words jsonb not null, -- by section, and the summary
  as_at timestamptz not null, -- figures are of the record as it stood then
  account text not null,
  saved_at timestamptz not null,
  primary key (body, procedure, report, period, version)
);
call recourse.keep_apart('recourse.report_draft', 'select, insert');
create trigger never_change before update or delete on recourse.report_draft for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.report_draft for each statement execute function recourse.never_change();

-- Who signed off which version of it, and when it was presented to whom it is made for.
create table recourse.report_step (
  body text not null,
  procedure text not null,
  report text not null,
  period text not null,
  turn integer not null check (turn > 0),
  what text not null check (what in ('signed-off', 'presented')),
  version integer not null,
  role text not null,
  on_day date not null,
  account text not null,
  happened_at timestamptz not null,
  primary key (body, procedure, report, period, turn)
);
call recourse.keep_apart('recourse.report_step', 'select, insert');
create trigger never_change before update or delete on recourse.report_step for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.report_step for each statement execute function recourse.never_change();

-- A report as it was issued, written with the fact that it was: what was issued, and of a published one what the public is shown.
create table recourse.report_issued (
  body text not null,
  fact text collate "C" not null, -- that it was issued, in the body's own record
  procedure text not null,
  report text not null,
  period text not null,
  edition integer not null check (edition > 0),
  content text not null, -- canonical JSON, exactly what was hashed
  hash text not null, -- SHA-256 of the content, hexadecimal
  shown text, -- canonical JSON, where it was published
  hidden text[] not null, -- which of its numbers the public is not shown
  issued_on date not null,
  account text not null,
  primary key (body, fact),
  unique (body, procedure, report, period, edition)
);
create index report_issued_by_day on recourse.report_issued (body, issued_on);
call recourse.keep_apart('recourse.report_issued', 'select, insert');
create trigger never_change before update or delete on recourse.report_issued for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.report_issued for each statement execute function recourse.never_change();
