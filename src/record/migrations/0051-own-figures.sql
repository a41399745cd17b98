-- What is known of a case, whatever it is counted for: figures may be narrowed to it. As 'stage=stage-1'; worked out from the facts.
alter table recourse.case_index add column traits text[] not null default '{}';

-- A question to the figures under a name: what it asks for, never what it finds.
create table recourse.own_question (
  body text not null,
  id text not null,
  account text not null,
  name text not null,
  asked text not null, -- as in its address
  shared_with text not null, -- '': nobody; else a role
  made_at timestamptz not null,
  primary key (body, id)
);
call recourse.keep_apart('recourse.own_question', 'select, insert, delete');

-- Who has its answer by email, how often and as what. What is sent is counted when it is sent, for whoever it is sent to.
create table recourse.question_mail (
  body text not null,
  question text not null,
  account text not null,
  every text not null, -- 'week' or 'month'
  sends text not null, -- 'figures' or 'csv'
  since date not null,
  sent_for date, -- the day of the last that was put in the outbox
  primary key (body, question, account),
  foreign key (body, question) references recourse.own_question (body, id) on delete cascade
);
call recourse.keep_apart('recourse.question_mail', 'select, insert, update, delete');

-- Every case is read again for what is new here, by the daily job. The tables' owner is bound by row-level security too, but for this.
alter table recourse.case_index no force row level security;
update recourse.case_index set look_again_on = date '2000-01-01';
alter table recourse.case_index force row level security;
