-- What was erased, of what, by whom and by which rule: never a word of what was erased. Rows are added, never changed. Kept outside the
-- store too, it says after a restore what must be erased again.
create table recourse.erasure (
  body text not null,
  number bigint not null generated always as identity,
  case_reference text collate "C", -- null: of no case, an email that joined none
  what text not null, -- case, document, letter, email, entry
  thing text not null, -- its id; '' where it is the whole case
  why text not null,
  rule text not null,
  account text not null,
  name text not null,
  erased_at timestamptz not null,
  primary key (body, number)
);
call recourse.keep_apart('recourse.erasure', 'select, insert');
create index erasure_of_case on recourse.erasure (body, case_reference, what);
create trigger never_change before update or delete on recourse.erasure for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.erasure for each statement execute function recourse.never_change();

-- Reminders hold what a list showed of the case; that they were sent is a fact of its own.
call recourse.erase_with_case('recourse.reminder');

-- Rows that are never changed but for words that are erased: only the functions below can, because the application may not update them.
create function recourse.never_change_but_erase() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('app.erasing', true) = 'yes' then
    return new;
  end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'RC002';
end $$;
drop trigger never_change on recourse.bundle_step;
create trigger never_change before update or delete on recourse.bundle_step
  for each row execute function recourse.never_change_but_erase();

create or replace function recourse.erase_personal(reference text, placeholder text) returns bigint
language plpgsql security definer set search_path = recourse, pg_temp as $$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  erased bigint;
  kept regclass;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  perform set_config('app.erasing', 'yes', true);
  delete from document where body = own and mail in (select id from mail_received where body = own and case_reference = reference);
  delete from personal_field where body = own and case_reference = reference;
  get diagnostics erased = row_count;
  for kept in
    select c.oid from pg_class c
    where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r' and obj_description(c.oid, 'pg_class') = 'erased with the case'
  loop
    execute format('delete from %s where body = $1 and case_reference = $2', kept) using own, reference;
  end loop;
  update bundle_step set reason = null where body = own and case_reference = reference and reason is not null;
  -- Nobody outside opens its papers any more, and no form that was being filled in about it is kept.
  update paper_access set ended_at = now(), ended_by = 'erased' where body = own and case_reference = reference and ended_at is null;
  delete from paper_session s using paper_access a
    where s.body = own and a.body = own and a.id = s.access and a.case_reference = reference;
  delete from kept_form where body = own and position('/' || reference || '/' in path || '/') > 0;
  -- What happened, of what kind and when, is still counted; the words are gone.
  update case_thing set row = '{}' where body = own and case_reference = reference;
  update case_index set title = placeholder, person = placeholder, summary = '{}', lists_hash = ''
    where body = own and case_reference = reference;
  perform set_config('app.erasing', '', true);
  return erased;
end $$;

-- One thing of a case, or an email that joined none (then the case is null). How many rows went: 0 where there is no such thing.
create function recourse.erase_one(what text, reference text, thing text) returns bigint
language plpgsql security definer set search_path = recourse, pg_temp as $$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  erased bigint;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  if what = 'document' then
    delete from document d where d.body = own and d.case_reference = reference and d.id = thing;
  elsif what = 'letter' then
    delete from outbox o where o.body = own and o.case_reference = reference and o.letter = thing;
    delete from letter_step s where s.body = own and s.case_reference = reference and s.draft = thing;
    delete from letter_draft l where l.body = own and l.case_reference = reference and l.id = thing;
    delete from letter_copy c where c.body = own and c.case_reference = reference and c.id = thing;
  elsif what = 'email' then
    delete from document d using mail_received m
      where d.body = own and m.body = own and m.id = thing and m.case_reference is not distinct from reference and d.mail = m.id;
    delete from mail_received m where m.body = own and m.id = thing and m.case_reference is not distinct from reference;
  elsif what = 'entry' then
    delete from personal_field p where p.body = own and p.case_reference = reference and p.position::text = thing;
  else
    raise exception 'nothing of this kind is erased by itself' using errcode = 'RC003';
  end if;
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function recourse.erase_one(text, text, text) from public;
grant execute on function recourse.erase_one(text, text, text) to recourse_app;

-- What may be due is asked of closed cases alone.
create index case_index_closed_by_procedure on recourse.case_index (body, procedure, closed_on, case_reference) where not is_open;
