-- A link that was emailed to somebody who follows a complaint: it opens it once, until its time is over. Only its hash is kept.
create table recourse.case_link (
  body text not null,
  token_hash bytea not null,
  case_reference text collate "C" not null,
  person text not null, -- whose it is, among the people of the case
  expires_at timestamptz not null,
  primary key (body, token_hash)
);
call recourse.keep_apart('recourse.case_link', 'select, insert, delete');
call recourse.erase_with_case('recourse.case_link');
create index case_link_of_case on recourse.case_link (body, case_reference);
create index case_link_expiry on recourse.case_link (body, expires_at);

-- What such a link opened it with for a while; null: the key given with the complaint, which lasts.
alter table recourse.case_key add column expires_at timestamptz;

-- How often an address asked for a link, known by its hash: kept for a day, so that nobody's mailbox is flooded.
create table recourse.link_asked (
  body text not null,
  address_hash bytea not null,
  asked_at timestamptz not null
);
call recourse.keep_apart('recourse.link_asked', 'select, insert, delete');
create index link_asked_of_address on recourse.link_asked (body, address_hash, asked_at);
