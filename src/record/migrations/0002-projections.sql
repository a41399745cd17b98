-- What lists and reports read. Worked out from the facts and written with them; never the truth, always rebuildable.
-- They hold days, never "overdue": time passing changes nothing here.

-- Primary keys come after the other indexes: between two that look equally good, PostgreSQL takes the one made last, and a plan made
-- while a table is empty, and kept, should look up a single case by its key.

create table recourse.case_index (
  body text not null,
  case_reference text collate "C" not null,
  procedure text not null,
  title text not null,
  person text not null, -- how the complainant is named in a list
  service text,
  stage text not null,
  position_title text not null,
  is_open boolean not null,
  is_restricted boolean not null,
  received_on date not null,
  closed_on date,
  next_due date,
  look_again_on date, -- the next day on which the case reads differently, though nothing is recorded
  accounts text[] not null, -- whose case it is
  summary jsonb not null,
  lists_hash bytea not null -- of the words and worklist rows written for it: whoever knows them writes only what differs
) with (fillfactor = 80);
call recourse.keep_apart('recourse.case_index', 'select, insert, update');
create index case_index_listed on recourse.case_index (body, is_open, received_on desc, case_reference);
create index case_index_received on recourse.case_index (body, received_on desc, case_reference);
create index case_index_look_again on recourse.case_index (body, look_again_on);
alter table recourse.case_index add primary key (body, case_reference);

-- Each word a case is found by. A plain index on words, because row-level security keeps text-search indexes from being used.
create table recourse.case_word (
  body text not null,
  word text collate "C" not null,
  case_reference text collate "C" not null,
  primary key (body, word, case_reference)
);
call recourse.keep_apart('recourse.case_word', 'select, insert, delete');
create index case_word_of on recourse.case_word (body, case_reference);

-- Open rows only: what is done leaves the table, so its size follows the work and not the archive.
create table recourse.worklist_row (
  body text not null,
  case_reference text collate "C" not null,
  key text not null,
  kind text not null,
  due_on date,
  since date,
  roles text[] not null,
  stage text not null,
  service text,
  is_restricted boolean not null,
  accounts text[] not null,
  row jsonb not null
) with (fillfactor = 80);
call recourse.keep_apart('recourse.worklist_row', 'select, insert, update, delete');
create index worklist_row_due on recourse.worklist_row (body, due_on);
alter table recourse.worklist_row add primary key (body, case_reference, key);

-- Messages to be sent, written in the transaction that recorded the fact they tell of.
create table recourse.outbox (
  body text not null,
  number bigint generated always as identity,
  case_reference text,
  kind text not null,
  message jsonb not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  claimed_until timestamptz,
  done_at timestamptz,
  last_fault text,
  primary key (body, number)
);
call recourse.keep_apart('recourse.outbox', 'select, insert, update, delete');
create index outbox_waiting on recourse.outbox (body, not_before, number) where done_at is null;
