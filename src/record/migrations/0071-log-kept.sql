-- The log of the service has an end too: who signed in, opened a case, changed what. Only the function below takes steps away, with the rights of
-- the tables' owner, and what it took is counted in the log itself. Whatever it is asked, the last six months by the
-- database's own clock stay: nobody unmakes what they just did, nor by a step that says it is of later.
create function recourse.never_change_but_end() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'log' then
    return old;
  end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'RC002';
end $$;
drop trigger never_change on recourse.admin_step;
create trigger never_change before update or delete on recourse.admin_step
  for each row execute function recourse.never_change_but_end();
create index admin_step_by_time on recourse.admin_step (body, happened_at);

create function recourse.erase_log(before timestamptz, by_account text, by_name text, rule text, at timestamptz) returns bigint
language plpgsql security definer set search_path = recourse, pg_temp as $$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  went bigint;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  before := least(before, now() - interval '6 months');
  perform set_config('app.erasing', 'log', true);
  delete from admin_step where body = own and happened_at < before;
  get diagnostics went = row_count;
  perform set_config('app.erasing', '', true);
  if went > 0 then
    insert into admin_step (body, what, about, title, account, name, was, became, reason, happened_at)
    values (own, 'log-erased', 'log', to_char(before at time zone 'Europe/London', 'YYYY-MM-DD'), by_account, by_name, '{}',
      jsonb_build_object('steps', went), rule, at);
  end if;
  return went;
end $$;
revoke all on function recourse.erase_log(timestamptz, text, text, text, timestamptz) from public;
grant execute on function recourse.erase_log(timestamptz, text, text, text, timestamptz) to recourse_app;
