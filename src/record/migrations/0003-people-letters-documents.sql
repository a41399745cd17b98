-- Who somebody is, kept apart from the record, which names only the id.
create table recourse.person (
  body text not null,
  case_reference text collate "C" not null,
  id text not null,
  details jsonb not null, -- name, as, relation, email, phone, address, age, needs
  primary key (body, case_reference, id)
);
call recourse.keep_apart('recourse.person', 'select, insert, update');

-- The secret a complainant opens their own case with; only its hash is kept.
create table recourse.case_key (
  body text not null,
  case_reference text collate "C" not null,
  key_hash bytea not null,
  person text,
  primary key (body, case_reference, key_hash)
);
call recourse.keep_apart('recourse.case_key', 'select, insert, delete');

create table recourse.letter_draft (
  body text not null,
  case_reference text collate "C" not null,
  id text not null,
  act text not null,
  letter text not null,
  pieces jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (body, case_reference, id)
);
call recourse.keep_apart('recourse.letter_draft', 'select, insert, update, delete');

-- That a letter was sent, and the hash of its words: kept for ever. The hash is in the chain too.
create table recourse.letter_sent (
  body text not null,
  case_reference text collate "C" not null,
  id text not null,
  fact text not null,
  position integer not null,
  letter text not null,
  title text not null,
  sent_on date not null,
  sent_by text not null,
  sha256 bytea not null,
  primary key (body, case_reference, id),
  foreign key (body, case_reference, position) references recourse.record_entry
);
call recourse.keep_apart('recourse.letter_sent', 'select, insert');
create trigger never_change before update or delete on recourse.letter_sent for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.letter_sent for each statement execute function recourse.never_change();

-- The letter exactly as it was sent. Its words are personal: they go when the case's personal data goes.
create table recourse.letter_copy (
  body text not null,
  case_reference text collate "C" not null,
  id text not null,
  recipients text[] not null,
  html text not null,
  text text not null,
  primary key (body, case_reference, id)
);
call recourse.keep_apart('recourse.letter_copy', 'select, insert');

-- The bytes are a file named by their sha256, written before this row.
create table recourse.document (
  body text not null,
  id text not null,
  case_reference text collate "C",
  draft_hash bytea, -- the public form it was added to, until that is submitted
  title text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text collate "C" not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (body, id)
);
call recourse.keep_apart('recourse.document', 'select, insert, update, delete');
create index document_of_case on recourse.document (body, case_reference) where case_reference is not null;
create index document_of_draft on recourse.document (body, draft_hash) where draft_hash is not null;
create index document_bytes on recourse.document (body, sha256);

-- Erasing what says who somebody is, when its retention ends. The only way: the application may not remove such rows itself.
-- `placeholder` stands where a name stood in lists.
create function recourse.erase_personal(reference text, placeholder text) returns bigint
language plpgsql security definer set search_path = recourse, pg_temp as $$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  erased bigint;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  delete from personal_field where body = own and case_reference = reference;
  get diagnostics erased = row_count;
  delete from letter_copy where body = own and case_reference = reference;
  delete from letter_draft where body = own and case_reference = reference;
  delete from person where body = own and case_reference = reference;
  delete from case_key where body = own and case_reference = reference;
  delete from case_word where body = own and case_reference = reference;
  delete from document where body = own and case_reference = reference;
  delete from outbox where body = own and case_reference = reference;
  delete from worklist_row where body = own and case_reference = reference;
  update case_index set title = placeholder, person = placeholder, summary = '{}', lists_hash = ''
    where body = own and case_reference = reference;
  return erased;
end $$;
revoke all on function recourse.erase_personal(text, text) from public;
grant execute on function recourse.erase_personal(text, text) to recourse_app;
