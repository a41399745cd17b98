-- Where in its case a word stands, for a list to say why it found it: letters, as search-words.ts names them. A word whose mark begins it
-- ('=' how it sounds, '-' nearly how it is spelt) stands nowhere.
alter table recourse.case_word add column place text not null default '';
grant update on recourse.case_word to recourse_app;

-- Who was given something in a case by name, which roles owe something in it now, and what.
alter table recourse.case_index
  add column holders text[] not null default '{}',
  add column owing text[] not null default '{}',
  add column acts text[] not null default '{}';

-- Lists are read onward from the last row of a page: the order of each is one index, read either way.
drop index recourse.case_index_listed;
drop index recourse.case_index_received;
create index case_index_due on recourse.case_index (body, is_open, (coalesce(next_due, 'infinity'::date)), case_reference);
create index case_index_listed on recourse.case_index (body, is_open, received_on, case_reference);
create index case_index_received on recourse.case_index (body, received_on, case_reference);
-- The primary key comes last, as in 0002.
alter table recourse.case_index drop constraint case_index_pkey;
alter table recourse.case_index add primary key (body, case_reference);

-- A list under a name: what it asks for, never what it finds, and no words that were looked for.
create table recourse.saved_list (
  body text not null,
  id text not null,
  account text not null,
  name text not null,
  asked text not null, -- as in the address of the list
  shared_with text not null, -- '': nobody; 'link': whoever has its address and may see cases; else a role
  made_at timestamptz not null,
  primary key (body, id)
);
call recourse.keep_apart('recourse.saved_list', 'select, insert, delete');

-- Every case is read again for what is new here, by the daily job. The tables' owner is bound by row-level security too, but for this.
alter table recourse.case_index no force row level security;
update recourse.case_index set look_again_on = date '2000-01-01';
alter table recourse.case_index force row level security;
