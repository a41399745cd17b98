-- The secret address of somebody's calendar of due dates: one an account, only its hash kept.
create table recourse.calendar_feed (
  body text not null,
  account text not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (body, account),
  foreign key (body, account) references recourse.account (body, id)
);
create unique index calendar_feed_token on recourse.calendar_feed (body, token_hash);
call recourse.keep_apart('recourse.calendar_feed', 'select, insert, update, delete');
