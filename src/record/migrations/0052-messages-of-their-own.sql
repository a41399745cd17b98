-- A reminder that the procedure has go as a message of its own: what it is about, once and for all days. '': the one message of the day.
alter table recourse.digest add column about text not null default '';
alter table recourse.digest drop constraint digest_pkey;
alter table recourse.digest add primary key (body, account, day, about);
create unique index digest_of_its_own on recourse.digest (body, account, about) where about <> '';
