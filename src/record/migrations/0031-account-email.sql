-- Where a person's reminders go, besides their own page. Empty: nowhere else.
alter table recourse.account add column email text not null default '';
