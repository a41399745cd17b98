-- Equality monitoring: only counts. There is no row of a person, no time, and nothing of a case (docs/decisions/0010-equality-is-counted.md).
create table recourse.equality_count (
  body text not null,
  procedure text not null,
  period text not null, -- a quarter: '2026-Q2'
  route text not null, -- 'web', or 'staff': on a call, or from a card
  question text not null, -- '': how many were asked, and how many answered
  answer text not null,
  count integer not null,
  primary key (body, procedure, period, route, question, answer)
);
call recourse.keep_apart('recourse.equality_count', 'select, insert, update, delete');

-- Lets somebody who has just complained answer once. It names no case, and goes when it is used.
create table recourse.equality_ticket (
  body text not null,
  token_hash bytea not null,
  procedure text not null,
  expires_on date not null,
  primary key (body, token_hash)
);
call recourse.keep_apart('recourse.equality_ticket', 'select, insert, delete');
