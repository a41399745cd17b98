-- Whoever something in a restricted case is given to by name sees it. Lists find it by a mark among the words of the case, which the daily job
-- writes when it reads these cases again. The tables' owner is bound by row-level security too, but for this.
alter table recourse.case_index no force row level security;
update recourse.case_index set look_again_on = date '2000-01-01' where is_restricted;
alter table recourse.case_index force row level security;
