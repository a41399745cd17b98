-- What a body says of itself and how its letters are worded, part by part ('contact', 'services', 'letter/...'): each row is a version of
-- its part, the last is how it is now, and a null value is as it came. Who did it, and what it was before, is in the administration log.
create table recourse.body_part (
  body text not null,
  part text not null,
  version integer not null check (version > 0),
  json text, -- null: as it came
  account text not null,
  name text not null, -- of whoever changed it, as they were called that day
  happened_at timestamptz not null,
  primary key (body, part, version)
);
call recourse.keep_apart('recourse.body_part', 'select, insert');
create trigger never_change before update or delete on recourse.body_part for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.body_part for each statement execute function recourse.never_change();
