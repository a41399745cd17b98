-- What is said of a document, who may see it, of which document it is a later version, and what a scanner found in it.
alter table recourse.document
  add column description text not null default '',
  add column received_on date,
  add column seen_by text[] not null default '{}', -- nobody named: everybody who may open the case
  add column version_of text, -- the first version
  add column mail text, -- the email that brought it
  add column retracted_at timestamptz,
  add column retracted_by text,
  add column retraction text, -- why
  add column scan text not null default 'not-scanned' check (scan in ('not-scanned', 'waiting', 'clean', 'refused')),
  add column scan_found text not null default '',
  add column scanned_at timestamptz;
create index document_to_scan on recourse.document (body, added_at, id) where scan in ('not-scanned', 'waiting');
create index document_of_mail on recourse.document (body, mail) where mail is not null;

-- Bytes that a document was taken from: they are deleted a day later, where no other document has the same.
create table recourse.document_gone (
  body text not null,
  sha256 text collate "C" not null,
  gone_at timestamptz not null default now(),
  primary key (body, sha256)
);
call recourse.keep_apart('recourse.document_gone', 'select, insert, update, delete');

create function recourse.document_is_gone() returns trigger language plpgsql set search_path = recourse, pg_temp as $$
begin
  insert into document_gone (body, sha256) values (old.body, old.sha256)
    on conflict (body, sha256) do update set gone_at = now();
  return null;
end $$;
create trigger document_is_gone after delete on recourse.document for each row execute function recourse.document_is_gone();
