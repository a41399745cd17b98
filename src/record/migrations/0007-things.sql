-- What lists keep of a case when it is done: an action, a payment, an enquiry, a lesson, a point. Worked out from the facts and written with
-- them; never the truth, always rebuildable. Who may see one is asked of its case: a thing is written again only when it changes itself.
create table recourse.case_thing (
  body text not null,
  case_reference text collate "C" not null,
  kind text not null,
  id text not null,
  state text not null,
  since date not null, -- when it came about
  due_on date,
  done_on date,
  owner text,
  service text,
  theme text,
  row jsonb not null,
  primary key (body, case_reference, kind, id)
) with (fillfactor = 80);
call recourse.keep_apart('recourse.case_thing', 'select, insert, update, delete');
create index case_thing_due on recourse.case_thing (body, kind, state, due_on);
create index case_thing_since on recourse.case_thing (body, kind, since);

-- Says of a table that what it holds of a case goes when the case's personal data goes.
create procedure recourse.erase_with_case(kept regclass) language plpgsql as $$
begin
  execute format('comment on table %s is %L', kept, 'erased with the case');
end $$;
revoke all on procedure recourse.erase_with_case(regclass) from public;
call recourse.erase_with_case('recourse.letter_copy');
call recourse.erase_with_case('recourse.letter_draft');
call recourse.erase_with_case('recourse.person');
call recourse.erase_with_case('recourse.case_key');
call recourse.erase_with_case('recourse.case_word');
call recourse.erase_with_case('recourse.document');
call recourse.erase_with_case('recourse.outbox');
call recourse.erase_with_case('recourse.worklist_row');
call recourse.erase_with_case('recourse.bundle_choice');

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
  delete from personal_field where body = own and case_reference = reference;
  get diagnostics erased = row_count;
  for kept in
    select c.oid from pg_class c
    where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r' and obj_description(c.oid, 'pg_class') = 'erased with the case'
  loop
    execute format('delete from %s where body = $1 and case_reference = $2', kept) using own, reference;
  end loop;
  -- What happened, of what kind and when, is still counted; the words are gone.
  update case_thing set row = '{}' where body = own and case_reference = reference;
  update case_index set title = placeholder, person = placeholder, summary = '{}', lists_hash = ''
    where body = own and case_reference = reference;
  return erased;
end $$;
