-- Closed cases, the latest closed first: an archive is read from its end and never sorted.
create index case_index_closed on recourse.case_index (body, (coalesce(closed_on, '-infinity'::date)), case_reference) where not is_open;
alter table recourse.case_index drop constraint case_index_pkey;
alter table recourse.case_index add primary key (body, case_reference);
