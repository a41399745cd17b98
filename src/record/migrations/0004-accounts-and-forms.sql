create table recourse.account (
  body text not null,
  id text not null,
  sign_in_name text not null, -- lower case
  name text not null,
  roles text[] not null,
  password_hash text,
  is_active boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz,
  primary key (body, id),
  unique (body, sign_in_name)
);
call recourse.keep_apart('recourse.account', 'select, insert, update');

-- Only the hash of a session's id is kept: the table opens nobody's session.
create table recourse.session (
  body text not null,
  id_hash bytea not null,
  account text not null,
  csrf text not null,
  began_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (body, id_hash),
  foreign key (body, account) references recourse.account
);
call recourse.keep_apart('recourse.session', 'select, insert, update, delete');
create index session_expiry on recourse.session (body, expires_at);

-- A public form being filled in, under a secret the browser holds.
create table recourse.public_draft (
  body text not null,
  token_hash bytea not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (body, token_hash)
);
call recourse.keep_apart('recourse.public_draft', 'select, insert, update, delete');
create index public_draft_expiry on recourse.public_draft (body, expires_at);

-- A form posted after the session was lost, kept until the person has signed in again.
create table recourse.kept_form (
  body text not null,
  token_hash bytea not null,
  path text not null,
  form jsonb not null,
  expires_at timestamptz not null,
  primary key (body, token_hash)
);
call recourse.keep_apart('recourse.kept_form', 'select, insert, delete');
create index kept_form_expiry on recourse.kept_form (body, expires_at);
