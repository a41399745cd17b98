-- Emails that came in: each joins its case, becomes a complaint, waits for a person, or is set aside with a reason.
create table recourse.mail_received (
  body text not null,
  id text not null,
  case_reference text collate "C", -- once it has joined one
  fingerprint text collate "C" not null, -- of its Message-ID and what it says, not of the way it came: the same email twice is one
  message_id text not null, -- without the brackets; '' where it has none
  received_at timestamptz not null,
  sent_at timestamptz,
  from_name text not null,
  from_address text not null,
  subject text not null,
  words text not null,
  kind text not null check (kind in ('message', 'auto-reply', 'bounce', 'own')),
  stands text not null check (stands in ('waiting', 'joined', 'complaint', 'set-aside')),
  suggested text collate "C", -- the case it may belong to
  because text not null, -- why it joined, waits or was set aside
  not_taken text[] not null, -- what came with it and is no document: which, and why
  handled_by text, -- the person who decided; nobody where it joined by itself
  handled_at timestamptz,
  primary key (body, id)
);
call recourse.keep_apart('recourse.mail_received', 'select, insert, update, delete');
call recourse.erase_with_case('recourse.mail_received');
create unique index mail_received_once on recourse.mail_received (body, fingerprint);
create index mail_received_standing on recourse.mail_received (body, stands, received_at desc, id);
create index mail_received_of_case on recourse.mail_received (body, case_reference, received_at) where case_reference is not null;
