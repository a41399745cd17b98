-- What was recorded since a moment is asked of a record that is long by then: reports, and what moved since they were issued.
create index record_entry_when on recourse.record_entry (body, recorded_at);
