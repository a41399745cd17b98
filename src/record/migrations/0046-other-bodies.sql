-- Lists hold what is out with other bodies, and limits on contact, of every case: each is read again once by the daily job, for those that
-- were recorded before lists knew of them. The tables' owner is bound by row-level security too, but for this.
alter table recourse.case_index no force row level security;
update recourse.case_index set look_again_on = date '2000-01-01';
alter table recourse.case_index force row level security;
