-- Who was reminded of what: one row for each person and each reminder of a case, written with the fact that says it was sent.
-- Nothing here was said by anybody: days, duties and clauses.
create table recourse.reminder (
  body text not null,
  case_reference text collate "C" not null,
  rung text collate "C" not null, -- names it among those of its case, with its day
  account text not null, -- whose it is
  number bigint generated always as identity,
  role text not null, -- as whom
  kind text not null,
  pass_on text, -- for whom it was meant, where nobody with an account could be told
  rung_day date not null,
  row jsonb not null,
  made_at timestamptz not null,
  digest_on date, -- the day of the message it went in; null: it waits for one
  primary key (body, case_reference, rung, account)
);
create index reminder_waiting on recourse.reminder (body, account) where digest_on is null;
create index reminder_of_account on recourse.reminder (body, account, digest_on);
create index reminder_by_day on recourse.reminder (body, digest_on);
call recourse.keep_apart('recourse.reminder', 'select, insert, update');

-- One message a person a day, as it went.
create table recourse.digest (
  body text not null,
  account text not null,
  day date not null,
  subject text not null,
  text text not null,
  made_at timestamptz not null,
  primary key (body, account, day)
);
call recourse.keep_apart('recourse.digest', 'select, insert');
create trigger never_change before update or delete on recourse.digest for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.digest for each statement execute function recourse.never_change();
