-- Lists of live complaints as they were sent to those whom a procedure names: written with the fact that the report was issued.
create table recourse.live_list (
  body text not null,
  fact text collate "C" not null, -- that it was issued, in the body's own record
  procedure text not null,
  report text not null,
  title text not null,
  recipients text[] not null, -- roles
  made_on date not null,
  made_by text not null,
  primary key (body, fact)
);
create index live_list_by_day on recourse.live_list (body, made_on);
call recourse.keep_apart('recourse.live_list', 'select, insert');
create trigger never_change before update or delete on recourse.live_list for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.live_list for each statement execute function recourse.never_change();

-- A case on such a list: it names who was appointed, and goes with the case's personal data.
create table recourse.live_list_row (
  body text not null,
  case_reference text collate "C" not null,
  list text collate "C" not null,
  row jsonb not null,
  primary key (body, list, case_reference)
);
call recourse.keep_apart('recourse.live_list_row', 'select, insert');
call recourse.erase_with_case('recourse.live_list_row');
