-- Addresses of other systems that are told what is recorded: which case, which type of fact, and never its words.
create table recourse.webhook (
  body text not null,
  id text not null,
  url text not null,
  types text[] not null, -- of facts; none: all of them
  secret text not null, -- what it is signed with, encrypted
  made_by text not null,
  made_at timestamptz not null,
  off_at timestamptz,
  off_because text, -- in words
  primary key (body, id),
  foreign key (body, made_by) references recourse.account (body, id)
);
call recourse.keep_apart('recourse.webhook', 'select, insert, update, delete');

create table recourse.webhook_event (
  body text not null,
  number bigint generated always as identity,
  webhook text not null,
  event text not null, -- the type of the fact, or 'test'
  case_reference text collate "C", -- none: the body's own record
  position integer, -- of the fact
  recorded_at timestamptz not null,
  not_before timestamptz not null,
  claimed_until timestamptz,
  attempts integer not null default 0,
  done_at timestamptz, -- it was taken, or given up
  taken boolean,
  answer text, -- the last, in words
  answered_at timestamptz,
  primary key (body, number),
  foreign key (body, webhook) references recourse.webhook (body, id) on delete cascade
);
call recourse.keep_apart('recourse.webhook_event', 'select, insert, update, delete');
create index webhook_event_waiting on recourse.webhook_event (body, not_before, number) where done_at is null;
create index webhook_event_of_webhook on recourse.webhook_event (body, webhook, number);

-- In the transaction of the facts themselves, whoever records them: nothing that is recorded goes untold, and nothing is told that is not.
create function recourse.tell_webhooks() returns trigger language plpgsql as $$
begin
  insert into recourse.webhook_event (body, webhook, event, case_reference, position, recorded_at, not_before)
  select e.body, w.id, e.fact_type, nullif(e.case_reference, '*body*'), e.position, e.recorded_at, e.recorded_at
  from entered e
  join recourse.webhook w on w.body = e.body and w.off_at is null and (cardinality(w.types) = 0 or e.fact_type = any (w.types))
  order by e.case_reference, e.position;
  return null;
end $$;
create trigger tell_webhooks after insert on recourse.record_entry referencing new table as entered
  for each statement execute function recourse.tell_webhooks();
