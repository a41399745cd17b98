-- What was done to the service itself: accounts, sessions, settings, closures, templates. Who did it, and how it was before and after. Never
-- a password, a secret or words of a case. Rows are added, never changed.
create table recourse.admin_step (
  body text not null,
  number bigint generated always as identity,
  what text not null, -- 'account-made'
  about text not null, -- what it was done to, by its id
  title text not null, -- the same as people know it
  account text not null,
  name text not null, -- of whoever did it, as they were called that day
  was jsonb not null,
  became jsonb not null,
  reason text,
  happened_at timestamptz not null,
  primary key (body, number)
);
call recourse.keep_apart('recourse.admin_step', 'select, insert');
create trigger never_change before update or delete on recourse.admin_step for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.admin_step for each statement execute function recourse.never_change();
create index admin_step_by_what on recourse.admin_step (body, what, number);
create index admin_step_by_account on recourse.admin_step (body, account, number);
create index admin_step_by_about on recourse.admin_step (body, about, number);
