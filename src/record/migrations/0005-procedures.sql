-- Versions of procedures loaded while the service runs, and what became of each: rows are added, never changed.

create table recourse.procedure_loaded (
  body text not null,
  number bigint generated always as identity,
  procedure text not null,
  version text not null, -- the day from which complaints fall under it
  hash bytea not null, -- of the canonical JSON
  json text not null, -- canonical JSON, exactly what was hashed
  clauses text not null, -- the words of its clauses
  account text not null,
  name text not null, -- who loaded it, as they are called
  happened_at timestamptz not null,
  primary key (body, number)
);
call recourse.keep_apart('recourse.procedure_loaded', 'select, insert');
create trigger never_change before update or delete on recourse.procedure_loaded for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.procedure_loaded for each statement execute function recourse.never_change();

create table recourse.procedure_step (
  body text not null,
  number bigint generated always as identity,
  loaded bigint, -- null: it came with the software
  procedure text not null,
  version text not null,
  hash bytea not null,
  what text not null, -- published, retired
  last_day date, -- of a retired version: the last day on which a complaint under it may be received
  account text not null,
  name text not null, -- of who signed it off
  role text not null,
  happened_at timestamptz not null,
  primary key (body, number),
  foreign key (body, loaded) references recourse.procedure_loaded
);
call recourse.keep_apart('recourse.procedure_step', 'select, insert');
create unique index procedure_published_once on recourse.procedure_step (body, procedure, version) where what = 'published';
create trigger never_change before update or delete on recourse.procedure_step for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.procedure_step for each statement execute function recourse.never_change();

-- A public body that came as data and not with the software: the last row is how it is now.
create table recourse.body_loaded (
  body text not null,
  number bigint generated always as identity,
  json text not null,
  account text not null,
  name text not null,
  happened_at timestamptz not null,
  primary key (body, number)
);
call recourse.keep_apart('recourse.body_loaded', 'select, insert');
create trigger never_change before update or delete on recourse.body_loaded for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.body_loaded for each statement execute function recourse.never_change();
