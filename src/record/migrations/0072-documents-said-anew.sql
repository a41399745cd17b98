-- What is said of a document, and who may see it, is changed by whoever saw how it stood: each change counts. And whether somebody who may know who
-- complained has said that the file names nobody: until then it may.
alter table recourse.document
  add column revision integer not null default 0,
  add column changed_by text,
  add column changed_at timestamptz,
  add column names_nobody boolean not null default false;
