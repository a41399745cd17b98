-- Whether whoever has the account has shown that mail to this address reaches them. An identity provider vouches for the ones it says.
alter table recourse.account add column email_confirmed boolean not null default false;
-- The tables' owner is bound by row-level security too, but for this.
alter table recourse.account no force row level security;
update recourse.account set email_confirmed = true where comes_from is not null and email <> '';
alter table recourse.account force row level security;

-- A link that confirms an account's address once, until its time is over. Only its hash is kept.
create table recourse.email_link (
  body text not null,
  token_hash bytea not null,
  account text not null,
  email text not null, -- the address it was sent to: of no use once another is given
  expires_at timestamptz not null,
  primary key (body, token_hash)
);
call recourse.keep_apart('recourse.email_link', 'select, insert, delete');
create index email_link_expiry on recourse.email_link (body, expires_at);
