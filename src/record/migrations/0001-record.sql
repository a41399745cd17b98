-- The record itself: one chain of facts a case. Entries are added, never changed.

-- Raised when a case is not where the writer believed it to be; the writer is then told what changed.
create function recourse.expect_one(rows_found bigint) returns void language plpgsql as $$
begin
  if rows_found <> 1 then
    raise exception 'the case has moved on' using errcode = 'RC001';
  end if;
end $$;

-- Raised when a case's lists are not as the writer believed: it then writes all of them anew.
create function recourse.expect_lists(rows_found bigint) returns void language plpgsql as $$
begin
  if rows_found <> 1 then
    raise exception 'the lists are not as they were thought to be' using errcode = 'RC004';
  end if;
end $$;

create function recourse.never_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'RC002';
end $$;

-- Shuts a table to every public body but the one the transaction is for, and says what the application may do with it.
create procedure recourse.keep_apart(kept regclass, may text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format(
    'create policy own_body on %s using (body = nullif(current_setting(''app.body'', true), '''')) '
    'with check (body = nullif(current_setting(''app.body'', true), ''''))', kept);
  execute format('revoke all on %s from public', kept);
  execute format('grant %s on %s to recourse_app', may, kept);
end $$;

-- These are written with every append, so they have no check constraints: PostgreSQL would read and plan each again every time.
-- `verify` finds what a constraint would have refused.
create table recourse.record_entry (
  body text not null,
  case_reference text collate "C" not null, -- '*body*': the body's own record
  position integer not null,
  fact text not null, -- canonical JSON, exactly what was hashed (jsonb would reorder it)
  fact_type text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  procedure text not null,
  procedure_version text not null,
  procedure_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  key text, -- of the form it was recorded by: the same form sent twice is recorded once, and the second gets the first's answer
  together integer not null, -- how many facts were recorded in one go, of which this is the first; 0: it is not the first
  constraint record_entry_key unique (body, key),
  primary key (body, case_reference, position) -- two writers at the same position: one loses and tries again
);
call recourse.keep_apart('recourse.record_entry', 'select, insert');
create trigger never_change before update or delete on recourse.record_entry for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.record_entry for each statement execute function recourse.never_change();

-- Where each chain ends. Written with every append: a chain cut short no longer agrees with it.
create table recourse.case_head (
  body text not null,
  case_reference text collate "C" not null,
  position integer not null,
  hash bytea not null,
  primary key (body, case_reference)
) with (fillfactor = 80);
call recourse.keep_apart('recourse.case_head', 'select, insert, update');

-- Personal fields of facts, apart from the chain, which holds only a salted hash of each: erased, the chain still verifies.
create table recourse.personal_field (
  body text not null,
  case_reference text collate "C" not null,
  position integer not null,
  field text not null,
  salt bytea not null,
  value text not null, -- canonical JSON
  primary key (body, case_reference, position, field)
);
call recourse.keep_apart('recourse.personal_field', 'select, insert');

-- The next number of each year's references. Numbers may be left out, never given twice.
create table recourse.reference_sequence (
  body text not null,
  prefix text not null,
  year integer not null,
  last integer not null,
  primary key (body, prefix, year)
);
call recourse.keep_apart('recourse.reference_sequence', 'select, insert, update');
