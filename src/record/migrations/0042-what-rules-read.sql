-- Erasing keeps what says nothing of anybody but is read by a rule: a code that the procedure itself gives, the entry that was taken back.
-- `keep` names these fields as [[position, field], ...]; the application finds them by the procedure's own words.
drop function recourse.erase_personal(text, text);
create function recourse.erase_personal(reference text, placeholder text, keep jsonb default '[]') returns bigint
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
  delete from personal_field p where p.body = own and p.case_reference = reference
    and not exists (select from jsonb_array_elements(keep) k where (k ->> 0)::int = p.position and k ->> 1 = p.field);
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
revoke all on function recourse.erase_personal(text, text, jsonb) from public;
grant execute on function recourse.erase_personal(text, text, jsonb) to recourse_app;

drop function recourse.erase_one(text, text, text);
create function recourse.erase_one(what text, reference text, thing text, keep jsonb default '[]') returns bigint
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
    delete from personal_field p where p.body = own and p.case_reference = reference and p.position::text = thing
      and not exists (select from jsonb_array_elements(keep) k where (k ->> 0)::int = p.position and k ->> 1 = p.field);
  else
    raise exception 'nothing of this kind is erased by itself' using errcode = 'RC003';
  end if;
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function recourse.erase_one(text, text, text, jsonb) from public;
grant execute on function recourse.erase_one(text, text, text, jsonb) to recourse_app;
