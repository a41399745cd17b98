-- Rows that count alike are added up before they are taken apart. How few different ones there are, the planner cannot guess from each column
-- alone: it sorted a year's rows on the disk, where it now adds them up as it reads them.
create statistics recourse.case_figure_alike (ndistinct) on measure, is_known, value, groups from recourse.case_figure;
analyze recourse.case_figure;
