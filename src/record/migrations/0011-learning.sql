-- The follow-up sheet of a case as far as somebody has typed it. It is words about a case: it goes when they go.
create table recourse.learning_draft (
  body text not null,
  case_reference text collate "C" not null,
  typed jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (body, case_reference)
);
call recourse.keep_apart('recourse.learning_draft', 'select, insert, update, delete');
call recourse.erase_with_case('recourse.learning_draft');

-- Minutes of meetings about what was learned. What was decided is facts on the cases; this is who was there and what was said. Rows are
-- added, never changed.
create table recourse.minutes (
  body text not null,
  id text not null,
  meeting text not null, -- which meeting, by its id in the procedure
  held_on date not null,
  present text[] not null,
  said text not null,
  account text not null,
  recorded_at timestamptz not null,
  primary key (body, id)
);
call recourse.keep_apart('recourse.minutes', 'select, insert');
create trigger never_change before update or delete on recourse.minutes for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.minutes for each statement execute function recourse.never_change();
create index minutes_by_day on recourse.minutes (body, held_on);

-- What the minutes say of each case.
create table recourse.minutes_item (
  body text not null,
  case_reference text collate "C" not null,
  minutes text not null,
  number integer not null, -- in the order of the agenda
  item jsonb not null,
  primary key (body, case_reference, minutes)
);
call recourse.keep_apart('recourse.minutes_item', 'select, insert');
call recourse.erase_with_case('recourse.minutes_item');
create index minutes_item_by_minutes on recourse.minutes_item (body, minutes, number);
