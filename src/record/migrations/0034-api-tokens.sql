-- Tokens that another system asks with, in the name of an account: only the hash of each is kept. One that was ended stays listed.
create table recourse.api_token (
  body text not null,
  id text not null,
  account text not null,
  name text not null, -- what it is for, as its maker said it
  scopes text[] not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  expires_on date not null, -- the last day it opens anything
  last_used_at timestamptz, -- to within a few minutes
  ended_at timestamptz,
  primary key (body, id),
  foreign key (body, account) references recourse.account (body, id)
);
call recourse.keep_apart('recourse.api_token', 'select, insert, update');
create unique index api_token_by_hash on recourse.api_token (body, token_hash);
create index api_token_of_account on recourse.api_token (body, account);
