-- In which words and which format a draft is to go, and why where that is not what was asked for.
alter table recourse.letter_draft add column made jsonb not null default '{}';
