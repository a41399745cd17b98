-- A mailbox that is read for emails: how far it was read, and what is wrong with it.
create table recourse.mailbox (
  body text not null,
  name text collate "C" not null, -- the user, the server and the folder
  validity bigint not null default 0, -- UIDVALIDITY (RFC 3501): changed, its numbers mean other emails
  last_uid bigint not null default 0, -- every email up to this one was taken in, or stands in mailbox_held
  claimed_until timestamptz, -- one process reads it at a time
  looked_at timestamptz, -- when it was last read to its end
  fault text, -- why it cannot be read, in words
  fault_since timestamptz,
  primary key (body, name)
);
call recourse.keep_apart('recourse.mailbox', 'select, insert, update, delete');

-- Emails that could not be taken in: each is tried again, and stays in its mailbox meanwhile.
create table recourse.mailbox_held (
  body text not null,
  name text collate "C" not null,
  validity bigint not null,
  uid bigint not null,
  because text not null,
  since timestamptz not null,
  tried_at timestamptz not null,
  tries integer not null,
  primary key (body, name, validity, uid)
);
call recourse.keep_apart('recourse.mailbox_held', 'select, insert, update, delete');
