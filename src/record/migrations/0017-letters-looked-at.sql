-- Who was asked to look at a letter before it went, what they said and of which words. A draft that is sent keeps its id as a letter.
create table recourse.letter_step (
  body text not null,
  case_reference text collate "C" not null,
  draft text not null,
  turn integer not null, -- its steps in order: who answers first has answered
  what text not null, -- 'asked', 'sent-back', 'approved' or 'went-on' (sent without it)
  words text not null,
  comments jsonb not null, -- by piece of the letter
  asked_role text,
  asked_account text,
  pieces jsonb not null, -- the letter's words as they stood
  account text not null,
  happened_at timestamptz not null,
  primary key (body, case_reference, draft, turn)
);
call recourse.keep_apart('recourse.letter_step', 'select, insert');
call recourse.erase_with_case('recourse.letter_step');
