-- Whom the body refers people to, for each of its services: somebody with an account, or words that say whom to ring.
create table recourse.referral_contact (
  body text not null,
  service text not null,
  account text, -- whose list a case that is referred goes to
  words text not null,
  primary key (body, service)
);
call recourse.keep_apart('recourse.referral_contact', 'select, insert, update, delete');

-- Every open case is read again for who has a part in it. The tables' owner is bound by row-level security too, but for this.
alter table recourse.case_index no force row level security;
update recourse.case_index set look_again_on = date '2000-01-01' where is_open;
alter table recourse.case_index force row level security;
