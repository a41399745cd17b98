-- Bank details of payees, sealed before they come here: without the key, which is not in the database, they are noise. One row a payment;
-- `fact` is the entry by which they were given, so that details nobody recorded, and older ones, are never taken for those in force.
create table recourse.bank_detail (
  body text not null,
  case_reference text collate "C" not null,
  payment text not null,
  fact text not null,
  sealed text not null,
  account text not null,
  entered_at timestamptz not null,
  primary key (body, case_reference, payment)
);
call recourse.keep_apart('recourse.bank_detail', 'select, insert, update, delete');
call recourse.erase_with_case('recourse.bank_detail');

-- What was done with them: given, shown, taken to the finance system, erased. Never the details themselves, and no name. Rows are added, never changed.
create table recourse.bank_detail_step (
  body text not null,
  case_reference text collate "C" not null,
  number bigint generated always as identity,
  payment text not null,
  what text not null, -- given, shown, exported, erased
  export text, -- of an export: which
  account text, -- absent where the daily job did it
  happened_at timestamptz not null,
  primary key (body, case_reference, number)
);
call recourse.keep_apart('recourse.bank_detail_step', 'select, insert');
create trigger never_change before update or delete on recourse.bank_detail_step for each row execute function recourse.never_change();
create trigger never_empty before truncate on recourse.bank_detail_step for each statement execute function recourse.never_change();
