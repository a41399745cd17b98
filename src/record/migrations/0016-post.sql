-- How a message goes out, and what became of it. What waits is a row of the outbox; what was handed over is a row here.
alter table recourse.outbox
  add column way text generated always as (coalesce(message ->> 'way', 'e-mail')) stored, -- 'e-mail', or 'post': printed and posted by a person
  add column letter text generated always as (message ->> 'letter') stored, -- the letter kept as sent that it carries
  add column stopped_at timestamptz; -- it is not tried again by itself: a person must say what becomes of it

drop index recourse.outbox_waiting;
create index outbox_waiting on recourse.outbox (body, way, not_before, number) where done_at is null and stopped_at is null;
create index outbox_of_case on recourse.outbox (body, case_reference);

-- One row a message, written before it is handed over, so that a hand-over cut short is known for one. A reply names `message_id`.
create table recourse.message_sent (
  body text not null,
  number bigint not null, -- of its row in the outbox
  message_id text not null, -- without the brackets: CASE-REFERENCE.NUMBER@DOMAIN, a token in place of the reference where there is no case
  case_reference text collate "C",
  kind text not null,
  letter text,
  way text not null, -- 'smtp', 'notify', 'post' or 'shown'
  state text not null, -- 'handing-over', 'given', 'delivered', 'failed', 'posted' or 'shown'
  state_at timestamptz not null,
  because text, -- why it failed, in words
  provider_id text, -- what the service that took it calls it
  given_at timestamptz,
  posted_on date,
  handed_by text, -- who posted it, where a person did
  unclear integer not null default 0, -- hand-overs that ended without an answer
  primary key (body, number)
);
call recourse.keep_apart('recourse.message_sent', 'select, insert, update, delete');
create unique index message_sent_by_id on recourse.message_sent (body, message_id);
create index message_sent_of_case on recourse.message_sent (body, case_reference);
create index message_sent_by_state on recourse.message_sent (body, state, state_at);
call recourse.erase_with_case('recourse.message_sent');
