-- Bundles of evidence: what somebody chose to send, and who checked what was taken out of it. Rows are added, never changed.
create table recourse.bundle_step (
  body text not null,
  case_reference text collate "C" not null,
  number bigint generated always as identity,
  bundle text not null,
  what text not null, -- chosen, checked, sent-back
  entries integer, -- of a choice: how many entries of the record it holds
  issued date, -- of a choice
  reason text,
  account text not null,
  happened_at timestamptz not null,
  primary key (body, case_reference, number)
);
call recourse.keep_apart('recourse.bundle_step', 'select, insert');
create trigger never_change before update or delete on recourse.bundle_step for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.bundle_step for each statement execute function recourse.never_change();

-- What was chosen and what is taken out of it. The words to take out are personal: they go when the case's personal data goes.
create table recourse.bundle_choice (
  body text not null,
  case_reference text collate "C" not null,
  bundle text not null,
  choice jsonb not null,
  primary key (body, case_reference, bundle)
);
call recourse.keep_apart('recourse.bundle_choice', 'select, insert');

create or replace function recourse.erase_personal(reference text, placeholder text) returns bigint
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
  delete from bundle_choice where body = own and case_reference = reference;
  update case_index set title = placeholder, person = placeholder, summary = '{}', lists_hash = ''
    where body = own and case_reference = reference;
  return erased;
end $$;
