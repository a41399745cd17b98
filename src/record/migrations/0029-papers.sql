-- Papers of one case, for somebody outside the body who has no account: chosen one by one, until a day, ended at any time.
create table recourse.paper_access (
  body text not null,
  id text not null,
  case_reference text not null,
  person text not null, -- of the case's people, who are erased with it
  documents text[] not null,
  letters text[] not null,
  made_by text not null,
  made_at timestamptz not null,
  until date not null,
  token_hash bytea not null, -- of the link
  code_hash bytea, -- of the code that opens it once; none while none waits
  code_until timestamptz,
  code_failures integer not null default 0,
  ended_at timestamptz,
  ended_by text,
  primary key (body, id)
);
create unique index paper_access_token on recourse.paper_access (body, token_hash);
create index paper_access_case on recourse.paper_access (body, case_reference);
call recourse.keep_apart('recourse.paper_access', 'select, insert, update');

-- A browser in which the code was entered.
create table recourse.paper_session (
  body text not null,
  session_hash bytea not null,
  access text not null,
  expires_at timestamptz not null,
  primary key (body, session_hash),
  foreign key (body, access) references recourse.paper_access (body, id)
);
call recourse.keep_apart('recourse.paper_session', 'select, insert, delete');

-- What was looked at: lines are added, never changed.
create table recourse.paper_look (
  body text not null,
  number bigint generated always as identity,
  access text not null,
  case_reference text not null,
  what text not null, -- 'opened', 'document ID', 'letter ID', 'wrong-code'
  at timestamptz not null,
  primary key (body, number),
  foreign key (body, access) references recourse.paper_access (body, id)
);
create index paper_look_case on recourse.paper_look (body, case_reference, number);
call recourse.keep_apart('recourse.paper_look', 'select, insert');
