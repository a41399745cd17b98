-- A file of a form that is being filled in: its bytes are encrypted with the form's own secret. No scanner reads it as it lies, and it becomes no case's.
alter table recourse.document add column sealed boolean not null default false;
