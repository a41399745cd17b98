-- What the migrations make, read back from PostgreSQL's catalogue. A test compares; see dump-schema.ts.

table account, rows apart by body also for the owner
  body text not null
  id text not null
  sign_in_name text not null
  name text not null
  roles text[] not null
  password_hash text
  is_active boolean not null default true
  failed_count integer not null default 0
  locked_until timestamp with time zone
  must_change_password boolean not null default false
  comes_from text
  second_factor text
  second_factor_last bigint
  recovery_codes bytea[] not null default '{}'::bytea[]
  email text not null default ''::text
  email_confirmed boolean not null default false
  account_body_sign_in_name_key: UNIQUE (body, sign_in_name)
  account_pkey: PRIMARY KEY (body, id)
  UNIQUE INDEX account_body_sign_in_name_key ON recourse.account USING btree (body, sign_in_name)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table admin_step, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  what text not null
  about text not null
  title text not null
  account text not null
  name text not null
  was jsonb not null
  became jsonb not null
  reason text
  happened_at timestamp with time zone not null
  admin_step_pkey: PRIMARY KEY (body, number)
  INDEX admin_step_by_about ON recourse.admin_step USING btree (body, about, number)
  INDEX admin_step_by_account ON recourse.admin_step USING btree (body, account, number)
  INDEX admin_step_by_time ON recourse.admin_step USING btree (body, happened_at)
  INDEX admin_step_by_what ON recourse.admin_step USING btree (body, what, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.admin_step FOR EACH ROW EXECUTE FUNCTION never_change_but_end()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.admin_step FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table api_token, rows apart by body also for the owner
  body text not null
  id text not null
  account text not null
  name text not null
  scopes text[] not null
  token_hash bytea not null
  made_at timestamp with time zone not null
  expires_on date not null
  last_used_at timestamp with time zone
  ended_at timestamp with time zone
  api_token_body_account_fkey: FOREIGN KEY (body, account) REFERENCES account(body, id)
  api_token_pkey: PRIMARY KEY (body, id)
  UNIQUE INDEX api_token_by_hash ON recourse.api_token USING btree (body, token_hash)
  INDEX api_token_of_account ON recourse.api_token USING btree (body, account)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table bank_detail, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  payment text not null
  fact text not null
  sealed text not null
  account text not null
  entered_at timestamp with time zone not null
  bank_detail_pkey: PRIMARY KEY (body, case_reference, payment)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table bank_detail_step, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  number bigint not null generated always as identity
  payment text not null
  what text not null
  export text
  account text
  happened_at timestamp with time zone not null
  bank_detail_step_pkey: PRIMARY KEY (body, case_reference, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.bank_detail_step FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.bank_detail_step FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table body_loaded, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  json text not null
  account text not null
  name text not null
  happened_at timestamp with time zone not null
  body_loaded_pkey: PRIMARY KEY (body, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.body_loaded FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.body_loaded FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table body_part, rows apart by body also for the owner
  body text not null
  part text not null
  version integer not null
  json text
  account text not null
  name text not null
  happened_at timestamp with time zone not null
  body_part_pkey: PRIMARY KEY (body, part, version)
  body_part_version_check: CHECK ((version > 0))
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.body_part FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.body_part FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table bundle_choice, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  bundle text not null
  choice jsonb not null
  bundle_choice_pkey: PRIMARY KEY (body, case_reference, bundle)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table bundle_step, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  number bigint not null generated always as identity
  bundle text not null
  what text not null
  entries integer
  issued date
  reason text
  account text not null
  happened_at timestamp with time zone not null
  bundle_step_pkey: PRIMARY KEY (body, case_reference, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.bundle_step FOR EACH ROW EXECUTE FUNCTION never_change_but_erase()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.bundle_step FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table calendar_feed, rows apart by body also for the owner
  body text not null
  account text not null
  token_hash bytea not null
  made_at timestamp with time zone not null
  calendar_feed_body_account_fkey: FOREIGN KEY (body, account) REFERENCES account(body, id)
  calendar_feed_pkey: PRIMARY KEY (body, account)
  UNIQUE INDEX calendar_feed_token ON recourse.calendar_feed USING btree (body, token_hash)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table case_figure, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  key text not null
  procedure text not null
  measure text not null
  thing text not null
  on_day date not null
  until_day date
  is_known boolean not null
  value numeric
  groups jsonb not null
  service text
  is_restricted boolean not null
  case_figure_pkey: PRIMARY KEY (body, case_reference, key)
  INDEX case_figure_day ON recourse.case_figure USING btree (body, procedure, measure, on_day DESC, case_reference, thing)
  INDEX case_figure_on ON recourse.case_figure USING btree (body, on_day)
  INDEX case_figure_until ON recourse.case_figure USING btree (body, until_day) WHERE (until_day IS NOT NULL)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER count_changed_new AFTER UPDATE ON recourse.case_figure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_figures()
  CREATE TRIGGER count_changed_old AFTER UPDATE ON recourse.case_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_old_figures()
  CREATE TRIGGER count_new AFTER INSERT ON recourse.case_figure REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_figures()
  CREATE TRIGGER count_old AFTER DELETE ON recourse.case_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_old_figures()
  the application may delete, insert, select, update

table case_head, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  position integer not null
  hash bytea not null
  case_head_pkey: PRIMARY KEY (body, case_reference)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table case_index, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  procedure text not null
  title text not null
  person text not null
  service text
  stage text not null
  position_title text not null
  is_open boolean not null
  is_restricted boolean not null
  received_on date not null
  closed_on date
  next_due date
  look_again_on date
  accounts text[] not null
  summary jsonb not null
  lists_hash bytea not null
  holders text[] not null default '{}'::text[]
  owing text[] not null default '{}'::text[]
  acts text[] not null default '{}'::text[]
  traits text[] not null default '{}'::text[]
  case_index_pkey: PRIMARY KEY (body, case_reference)
  INDEX case_index_closed ON recourse.case_index USING btree (body, COALESCE(closed_on, '-infinity'::date), case_reference) WHERE (NOT is_open)
  INDEX case_index_closed_by_procedure ON recourse.case_index USING btree (body, procedure, closed_on, case_reference) WHERE (NOT is_open)
  INDEX case_index_due ON recourse.case_index USING btree (body, is_open, COALESCE(next_due, 'infinity'::date), case_reference)
  INDEX case_index_listed ON recourse.case_index USING btree (body, is_open, received_on, case_reference)
  INDEX case_index_look_again ON recourse.case_index USING btree (body, look_again_on)
  INDEX case_index_received ON recourse.case_index USING btree (body, received_on, case_reference)
  INDEX case_index_restricted ON recourse.case_index USING btree (body, case_reference) WHERE is_restricted
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table case_key, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  key_hash bytea not null
  person text
  expires_at timestamp with time zone
  case_key_pkey: PRIMARY KEY (body, case_reference, key_hash)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table case_link, rows apart by body also for the owner, erased with the case
  body text not null
  token_hash bytea not null
  case_reference text collate "C" not null
  person text not null
  expires_at timestamp with time zone not null
  case_link_pkey: PRIMARY KEY (body, token_hash)
  INDEX case_link_expiry ON recourse.case_link USING btree (body, expires_at)
  INDEX case_link_of_case ON recourse.case_link USING btree (body, case_reference)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table case_thing, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  kind text not null
  id text not null
  state text not null
  since date not null
  due_on date
  done_on date
  owner text
  service text
  theme text
  row jsonb not null
  case_thing_pkey: PRIMARY KEY (body, case_reference, kind, id)
  INDEX case_thing_again ON recourse.case_thing USING btree (body, theme, COALESCE(service, ''::text), since DESC) WHERE (kind = 'point'::text)
  INDEX case_thing_counted ON recourse.case_thing USING btree (body, kind, since) INCLUDE (service, theme, case_reference)
  INDEX case_thing_due ON recourse.case_thing USING btree (body, kind, state, due_on)
  INDEX case_thing_since ON recourse.case_thing USING btree (body, kind, since)
  INDEX case_thing_theme ON recourse.case_thing USING btree (body, kind, theme, service, since)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table case_word, rows apart by body also for the owner, erased with the case
  body text not null
  word text collate "C" not null
  case_reference text collate "C" not null
  place text not null default ''::text
  case_word_pkey: PRIMARY KEY (body, word, case_reference)
  INDEX case_word_of ON recourse.case_word USING btree (body, case_reference)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table chart_baseline, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  service text not null
  theme text not null
  from_month text collate "C" not null
  reason text not null
  account text not null
  happened_at timestamp with time zone not null
  chart_baseline_pkey: PRIMARY KEY (body, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.chart_baseline FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.chart_baseline FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table digest, rows apart by body also for the owner
  body text not null
  account text not null
  day date not null
  subject text not null
  text text not null
  made_at timestamp with time zone not null
  about text not null default ''::text
  digest_pkey: PRIMARY KEY (body, account, day, about)
  UNIQUE INDEX digest_of_its_own ON recourse.digest USING btree (body, account, about) WHERE (about <> ''::text)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.digest FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.digest FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table document, rows apart by body also for the owner, erased with the case
  body text not null
  id text not null
  case_reference text collate "C"
  draft_hash bytea
  title text not null
  media_type text not null
  bytes bigint not null
  sha256 text collate "C" not null
  added_at timestamp with time zone not null
  added_by text not null
  description text not null default ''::text
  received_on date
  seen_by text[] not null default '{}'::text[]
  version_of text
  mail text
  retracted_at timestamp with time zone
  retracted_by text
  retraction text
  scan text not null default 'not-scanned'::text
  scan_found text not null default ''::text
  scanned_at timestamp with time zone
  sealed boolean not null default false
  revision integer not null default 0
  changed_by text
  changed_at timestamp with time zone
  names_nobody boolean not null default false
  document_pkey: PRIMARY KEY (body, id)
  document_scan_check: CHECK ((scan = ANY (ARRAY['not-scanned'::text, 'waiting'::text, 'clean'::text, 'refused'::text])))
  INDEX document_bytes ON recourse.document USING btree (body, sha256)
  INDEX document_of_case ON recourse.document USING btree (body, case_reference) WHERE (case_reference IS NOT NULL)
  INDEX document_of_draft ON recourse.document USING btree (body, draft_hash) WHERE (draft_hash IS NOT NULL)
  INDEX document_of_mail ON recourse.document USING btree (body, mail) WHERE (mail IS NOT NULL)
  INDEX document_to_scan ON recourse.document USING btree (body, added_at, id) WHERE (scan = ANY (ARRAY['not-scanned'::text, 'waiting'::text]))
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER document_is_gone AFTER DELETE ON recourse.document FOR EACH ROW EXECUTE FUNCTION document_is_gone()
  the application may delete, insert, select, update

table document_gone, rows apart by body also for the owner
  body text not null
  sha256 text collate "C" not null
  gone_at timestamp with time zone not null default now()
  document_gone_pkey: PRIMARY KEY (body, sha256)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table email_link, rows apart by body also for the owner
  body text not null
  token_hash bytea not null
  account text not null
  email text not null
  expires_at timestamp with time zone not null
  email_link_pkey: PRIMARY KEY (body, token_hash)
  INDEX email_link_expiry ON recourse.email_link USING btree (body, expires_at)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table equality_count, rows apart by body also for the owner
  body text not null
  procedure text not null
  period text not null
  route text not null
  question text not null
  answer text not null
  count integer not null
  equality_count_pkey: PRIMARY KEY (body, procedure, period, route, question, answer)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table equality_ticket, rows apart by body also for the owner
  body text not null
  token_hash bytea not null
  procedure text not null
  expires_on date not null
  equality_ticket_pkey: PRIMARY KEY (body, token_hash)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table erasure, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  case_reference text collate "C"
  what text not null
  thing text not null
  why text not null
  rule text not null
  account text not null
  name text not null
  erased_at timestamp with time zone not null
  erasure_pkey: PRIMARY KEY (body, number)
  INDEX erasure_of_case ON recourse.erasure USING btree (body, case_reference, what)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.erasure FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.erasure FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table figure_change, rows apart by body also for the owner
  body text not null
  procedure text not null
  measure text not null
  month date not null
  service text not null
  is_restricted boolean not null
  field text not null
  value text not null
  count bigint not null
  INDEX figure_change_of ON recourse.figure_change USING btree (body, procedure)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table figure_month, rows apart by body also for the owner
  body text not null
  procedure text not null
  measure text not null
  month date not null
  service text not null
  is_restricted boolean not null
  field text not null
  value text not null
  count bigint not null
  figure_month_pkey: PRIMARY KEY (body, procedure, month, measure, service, is_restricted, field, value)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table kept_form, rows apart by body also for the owner
  body text not null
  token_hash bytea not null
  path text not null
  form jsonb not null
  expires_at timestamp with time zone not null
  kept_form_pkey: PRIMARY KEY (body, token_hash)
  INDEX kept_form_expiry ON recourse.kept_form USING btree (body, expires_at)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table learning_draft, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  typed jsonb not null
  saved_at timestamp with time zone not null
  saved_by text not null
  learning_draft_pkey: PRIMARY KEY (body, case_reference)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table letter_copy, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  id text not null
  recipients text[] not null
  html text not null
  text text not null
  letter_copy_pkey: PRIMARY KEY (body, case_reference, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table letter_draft, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  id text not null
  act text not null
  letter text not null
  pieces jsonb not null
  saved_at timestamp with time zone not null
  saved_by text not null
  made jsonb not null default '{}'::jsonb
  letter_draft_pkey: PRIMARY KEY (body, case_reference, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table letter_sent, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  id text not null
  fact text not null
  position integer not null
  letter text not null
  title text not null
  sent_on date not null
  sent_by text not null
  sha256 bytea not null
  letter_sent_body_case_reference_position_fkey: FOREIGN KEY (body, case_reference, "position") REFERENCES record_entry(body, case_reference, "position")
  letter_sent_pkey: PRIMARY KEY (body, case_reference, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.letter_sent FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.letter_sent FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table letter_step, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  draft text not null
  turn integer not null
  what text not null
  words text not null
  comments jsonb not null
  asked_role text
  asked_account text
  pieces jsonb not null
  account text not null
  happened_at timestamp with time zone not null
  letter_step_pkey: PRIMARY KEY (body, case_reference, draft, turn)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table link_asked, rows apart by body also for the owner
  body text not null
  address_hash bytea not null
  asked_at timestamp with time zone not null
  INDEX link_asked_of_address ON recourse.link_asked USING btree (body, address_hash, asked_at)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table live_list, rows apart by body also for the owner
  body text not null
  fact text collate "C" not null
  procedure text not null
  report text not null
  title text not null
  recipients text[] not null
  made_on date not null
  made_by text not null
  live_list_pkey: PRIMARY KEY (body, fact)
  INDEX live_list_by_day ON recourse.live_list USING btree (body, made_on)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.live_list FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.live_list FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table live_list_row, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  list text collate "C" not null
  row jsonb not null
  live_list_row_pkey: PRIMARY KEY (body, list, case_reference)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table mail_received, rows apart by body also for the owner, erased with the case
  body text not null
  id text not null
  case_reference text collate "C"
  fingerprint text collate "C" not null
  message_id text not null
  received_at timestamp with time zone not null
  sent_at timestamp with time zone
  from_name text not null
  from_address text not null
  subject text not null
  words text not null
  kind text not null
  stands text not null
  suggested text collate "C"
  because text not null
  not_taken text[] not null
  handled_by text
  handled_at timestamp with time zone
  mail_received_kind_check: CHECK ((kind = ANY (ARRAY['message'::text, 'auto-reply'::text, 'bounce'::text, 'own'::text])))
  mail_received_pkey: PRIMARY KEY (body, id)
  mail_received_stands_check: CHECK ((stands = ANY (ARRAY['waiting'::text, 'joined'::text, 'complaint'::text, 'set-aside'::text])))
  INDEX mail_received_of_case ON recourse.mail_received USING btree (body, case_reference, received_at) WHERE (case_reference IS NOT NULL)
  UNIQUE INDEX mail_received_once ON recourse.mail_received USING btree (body, fingerprint)
  INDEX mail_received_standing ON recourse.mail_received USING btree (body, stands, received_at DESC, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table mailbox, rows apart by body also for the owner
  body text not null
  name text collate "C" not null
  validity bigint not null default 0
  last_uid bigint not null default 0
  claimed_until timestamp with time zone
  looked_at timestamp with time zone
  fault text
  fault_since timestamp with time zone
  mailbox_pkey: PRIMARY KEY (body, name)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table mailbox_held, rows apart by body also for the owner
  body text not null
  name text collate "C" not null
  validity bigint not null
  uid bigint not null
  because text not null
  since timestamp with time zone not null
  tried_at timestamp with time zone not null
  tries integer not null
  mailbox_held_pkey: PRIMARY KEY (body, name, validity, uid)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table message_sent, rows apart by body also for the owner, erased with the case
  body text not null
  number bigint not null
  message_id text not null
  case_reference text collate "C"
  kind text not null
  letter text
  way text not null
  state text not null
  state_at timestamp with time zone not null
  because text
  provider_id text
  given_at timestamp with time zone
  posted_on date
  handed_by text
  unclear integer not null default 0
  message_sent_pkey: PRIMARY KEY (body, number)
  UNIQUE INDEX message_sent_by_id ON recourse.message_sent USING btree (body, message_id)
  INDEX message_sent_by_state ON recourse.message_sent USING btree (body, state, state_at)
  INDEX message_sent_of_case ON recourse.message_sent USING btree (body, case_reference)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table minutes, rows apart by body also for the owner
  body text not null
  id text not null
  meeting text not null
  held_on date not null
  present text[] not null
  said text not null
  account text not null
  recorded_at timestamp with time zone not null
  minutes_pkey: PRIMARY KEY (body, id)
  INDEX minutes_by_day ON recourse.minutes USING btree (body, held_on)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.minutes FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.minutes FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table minutes_item, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  minutes text not null
  number integer not null
  item jsonb not null
  minutes_item_pkey: PRIMARY KEY (body, case_reference, minutes)
  INDEX minutes_item_by_minutes ON recourse.minutes_item USING btree (body, minutes, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table outbox, rows apart by body also for the owner, erased with the case
  body text not null
  number bigint not null generated always as identity
  case_reference text
  kind text not null
  message jsonb not null
  not_before timestamp with time zone not null
  attempts integer not null default 0
  claimed_until timestamp with time zone
  done_at timestamp with time zone
  last_fault text
  way text default COALESCE((message ->> 'way'::text), 'e-mail'::text)
  letter text default (message ->> 'letter'::text)
  stopped_at timestamp with time zone
  outbox_pkey: PRIMARY KEY (body, number)
  INDEX outbox_of_case ON recourse.outbox USING btree (body, case_reference)
  INDEX outbox_waiting ON recourse.outbox USING btree (body, way, not_before, number) WHERE ((done_at IS NULL) AND (stopped_at IS NULL))
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table own_question, rows apart by body also for the owner
  body text not null
  id text not null
  account text not null
  name text not null
  asked text not null
  shared_with text not null
  made_at timestamp with time zone not null
  own_question_pkey: PRIMARY KEY (body, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table paper_access, rows apart by body also for the owner
  body text not null
  id text not null
  case_reference text not null
  person text not null
  documents text[] not null
  letters text[] not null
  made_by text not null
  made_at timestamp with time zone not null
  until date not null
  token_hash bytea not null
  code_hash bytea
  code_until timestamp with time zone
  code_failures integer not null default 0
  ended_at timestamp with time zone
  ended_by text
  paper_access_pkey: PRIMARY KEY (body, id)
  INDEX paper_access_case ON recourse.paper_access USING btree (body, case_reference)
  UNIQUE INDEX paper_access_token ON recourse.paper_access USING btree (body, token_hash)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table paper_look, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  access text not null
  case_reference text not null
  what text not null
  at timestamp with time zone not null
  paper_look_body_access_fkey: FOREIGN KEY (body, access) REFERENCES paper_access(body, id)
  paper_look_pkey: PRIMARY KEY (body, number)
  INDEX paper_look_case ON recourse.paper_look USING btree (body, case_reference, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table paper_session, rows apart by body also for the owner
  body text not null
  session_hash bytea not null
  access text not null
  expires_at timestamp with time zone not null
  paper_session_body_access_fkey: FOREIGN KEY (body, access) REFERENCES paper_access(body, id)
  paper_session_pkey: PRIMARY KEY (body, session_hash)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table person, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  id text not null
  details jsonb not null
  person_pkey: PRIMARY KEY (body, case_reference, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table personal_field, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  position integer not null
  field text not null
  salt bytea not null
  value text not null
  personal_field_pkey: PRIMARY KEY (body, case_reference, "position", field)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select

table procedure_loaded, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  procedure text not null
  version text not null
  hash bytea not null
  json text not null
  clauses text not null
  account text not null
  name text not null
  happened_at timestamp with time zone not null
  procedure_loaded_pkey: PRIMARY KEY (body, number)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.procedure_loaded FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.procedure_loaded FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table procedure_step, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  loaded bigint
  procedure text not null
  version text not null
  hash bytea not null
  what text not null
  last_day date
  account text not null
  name text not null
  role text not null
  happened_at timestamp with time zone not null
  procedure_step_body_loaded_fkey: FOREIGN KEY (body, loaded) REFERENCES procedure_loaded(body, number)
  procedure_step_pkey: PRIMARY KEY (body, number)
  UNIQUE INDEX procedure_published_once ON recourse.procedure_step USING btree (body, procedure, version) WHERE (what = 'published'::text)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.procedure_step FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.procedure_step FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table public_draft, rows apart by body also for the owner
  body text not null
  token_hash bytea not null
  answers jsonb not null
  saved_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  public_draft_pkey: PRIMARY KEY (body, token_hash)
  INDEX public_draft_expiry ON recourse.public_draft USING btree (body, expires_at)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table question_mail, rows apart by body also for the owner
  body text not null
  question text not null
  account text not null
  every text not null
  sends text not null
  since date not null
  sent_for date
  question_mail_body_question_fkey: FOREIGN KEY (body, question) REFERENCES own_question(body, id) ON DELETE CASCADE
  question_mail_pkey: PRIMARY KEY (body, question, account)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table record_entry, rows apart by body also for the owner
  body text not null
  case_reference text collate "C" not null
  position integer not null
  fact text not null
  fact_type text not null
  happened_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  procedure text not null
  procedure_version text not null
  procedure_hash bytea not null
  previous_hash bytea not null
  hash bytea not null
  key text
  together integer not null
  record_entry_key: UNIQUE (body, key)
  record_entry_pkey: PRIMARY KEY (body, case_reference, "position")
  UNIQUE INDEX record_entry_key ON recourse.record_entry USING btree (body, key)
  INDEX record_entry_when ON recourse.record_entry USING btree (body, recorded_at)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.record_entry FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.record_entry FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  CREATE TRIGGER tell_webhooks AFTER INSERT ON recourse.record_entry REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION tell_webhooks()
  the application may insert, select

table reference_sequence, rows apart by body also for the owner
  body text not null
  prefix text not null
  year integer not null
  last integer not null
  reference_sequence_pkey: PRIMARY KEY (body, prefix, year)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table referral_contact, rows apart by body also for the owner
  body text not null
  service text not null
  account text
  words text not null
  referral_contact_pkey: PRIMARY KEY (body, service)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table reminder, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  rung text collate "C" not null
  account text not null
  number bigint not null generated always as identity
  role text not null
  kind text not null
  pass_on text
  rung_day date not null
  row jsonb not null
  made_at timestamp with time zone not null
  digest_on date
  reminder_pkey: PRIMARY KEY (body, case_reference, rung, account)
  INDEX reminder_by_day ON recourse.reminder USING btree (body, digest_on)
  INDEX reminder_of_account ON recourse.reminder USING btree (body, account, digest_on)
  INDEX reminder_waiting ON recourse.reminder USING btree (body, account) WHERE (digest_on IS NULL)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may insert, select, update

table report_draft, rows apart by body also for the owner
  body text not null
  procedure text not null
  report text not null
  period text not null
  version integer not null
  words jsonb not null
  as_at timestamp with time zone not null
  account text not null
  saved_at timestamp with time zone not null
  report_draft_pkey: PRIMARY KEY (body, procedure, report, period, version)
  report_draft_version_check: CHECK ((version > 0))
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.report_draft FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.report_draft FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table report_issued, rows apart by body also for the owner
  body text not null
  fact text collate "C" not null
  procedure text not null
  report text not null
  period text not null
  edition integer not null
  content text not null
  hash text not null
  shown text
  hidden text[] not null
  issued_on date not null
  account text not null
  report_issued_body_procedure_report_period_edition_key: UNIQUE (body, procedure, report, period, edition)
  report_issued_edition_check: CHECK ((edition > 0))
  report_issued_pkey: PRIMARY KEY (body, fact)
  UNIQUE INDEX report_issued_body_procedure_report_period_edition_key ON recourse.report_issued USING btree (body, procedure, report, period, edition)
  INDEX report_issued_by_day ON recourse.report_issued USING btree (body, issued_on)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.report_issued FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.report_issued FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table report_step, rows apart by body also for the owner
  body text not null
  procedure text not null
  report text not null
  period text not null
  turn integer not null
  what text not null
  version integer not null
  role text not null
  on_day date not null
  account text not null
  happened_at timestamp with time zone not null
  report_step_pkey: PRIMARY KEY (body, procedure, report, period, turn)
  report_step_turn_check: CHECK ((turn > 0))
  report_step_what_check: CHECK ((what = ANY (ARRAY['signed-off'::text, 'presented'::text])))
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  CREATE TRIGGER never_change BEFORE DELETE OR UPDATE ON recourse.report_step FOR EACH ROW EXECUTE FUNCTION never_change()
  CREATE TRIGGER never_empty BEFORE TRUNCATE ON recourse.report_step FOR EACH STATEMENT EXECUTE FUNCTION never_change()
  the application may insert, select

table saved_list, rows apart by body also for the owner
  body text not null
  id text not null
  account text not null
  name text not null
  asked text not null
  shared_with text not null
  made_at timestamp with time zone not null
  saved_list_pkey: PRIMARY KEY (body, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select

table session, rows apart by body also for the owner
  body text not null
  id_hash bytea not null
  account text not null
  csrf text not null
  began_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  agent text not null default ''::text
  session_body_account_fkey: FOREIGN KEY (body, account) REFERENCES account(body, id)
  session_pkey: PRIMARY KEY (body, id_hash)
  INDEX session_expiry ON recourse.session USING btree (body, expires_at)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table webhook, rows apart by body also for the owner
  body text not null
  id text not null
  url text not null
  types text[] not null
  secret text not null
  made_by text not null
  made_at timestamp with time zone not null
  off_at timestamp with time zone
  off_because text
  webhook_body_made_by_fkey: FOREIGN KEY (body, made_by) REFERENCES account(body, id)
  webhook_pkey: PRIMARY KEY (body, id)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table webhook_event, rows apart by body also for the owner
  body text not null
  number bigint not null generated always as identity
  webhook text not null
  event text not null
  case_reference text collate "C"
  position integer
  recorded_at timestamp with time zone not null
  not_before timestamp with time zone not null
  claimed_until timestamp with time zone
  attempts integer not null default 0
  done_at timestamp with time zone
  taken boolean
  answer text
  answered_at timestamp with time zone
  webhook_event_body_webhook_fkey: FOREIGN KEY (body, webhook) REFERENCES webhook(body, id) ON DELETE CASCADE
  webhook_event_pkey: PRIMARY KEY (body, number)
  INDEX webhook_event_of_webhook ON recourse.webhook_event USING btree (body, webhook, number)
  INDEX webhook_event_waiting ON recourse.webhook_event USING btree (body, not_before, number) WHERE (done_at IS NULL)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

table worklist_row, rows apart by body also for the owner, erased with the case
  body text not null
  case_reference text collate "C" not null
  key text not null
  kind text not null
  due_on date
  since date
  roles text[] not null
  stage text not null
  service text
  is_restricted boolean not null
  accounts text[] not null
  row jsonb not null
  worklist_row_pkey: PRIMARY KEY (body, case_reference, key)
  INDEX worklist_row_due ON recourse.worklist_row USING btree (body, due_on)
  policy own_body for *: using (body = NULLIF(current_setting('app.body'::text, true), ''::text)) with check (body = NULLIF(current_setting('app.body'::text, true), ''::text))
  the application may delete, insert, select, update

CREATE OR REPLACE FUNCTION recourse.count_new_figures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recourse.figure_change (body, procedure, measure, month, service, is_restricted, field, value, count)
  select r.body, r.procedure, r.measure, d.month, coalesce(r.service, ''), r.is_restricted, p.field, p.is, sum(d.sign)
  from new_rows r, recourse.figure_parts(r.is_known, r.value, r.groups) p,
    lateral (select date_trunc('month', r.on_day)::date as month, 1 as sign
      union all select date_trunc('month', r.until_day)::date, -1 where r.until_day is not null) d
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(d.sign) <> 0;
  return null;
end $function$

CREATE OR REPLACE FUNCTION recourse.count_old_figures()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recourse.figure_change (body, procedure, measure, month, service, is_restricted, field, value, count)
  select r.body, r.procedure, r.measure, d.month, coalesce(r.service, ''), r.is_restricted, p.field, p.is, -sum(d.sign)
  from old_rows r, recourse.figure_parts(r.is_known, r.value, r.groups) p,
    lateral (select date_trunc('month', r.on_day)::date as month, 1 as sign
      union all select date_trunc('month', r.until_day)::date, -1 where r.until_day is not null) d
  group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(d.sign) <> 0;
  return null;
end $function$

CREATE OR REPLACE FUNCTION recourse.document_is_gone()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'recourse', 'pg_temp'
AS $function$
begin
  insert into document_gone (body, sha256) values (old.body, old.sha256)
    on conflict (body, sha256) do update set gone_at = now();
  return null;
end $function$

CREATE OR REPLACE FUNCTION recourse.erase_log(before timestamp with time zone, by_account text, by_name text, rule text, at timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'recourse', 'pg_temp'
AS $function$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  went bigint;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  before := least(before, now() - interval '6 months');
  perform set_config('app.erasing', 'log', true);
  delete from admin_step where body = own and happened_at < before;
  get diagnostics went = row_count;
  perform set_config('app.erasing', '', true);
  if went > 0 then
    insert into admin_step (body, what, about, title, account, name, was, became, reason, happened_at)
    values (own, 'log-erased', 'log', to_char(before at time zone 'Europe/London', 'YYYY-MM-DD'), by_account, by_name, '{}',
      jsonb_build_object('steps', went), rule, at);
  end if;
  return went;
end $function$

CREATE OR REPLACE FUNCTION recourse.erase_one(what text, reference text, thing text, keep jsonb DEFAULT '[]'::jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'recourse', 'pg_temp'
AS $function$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  erased bigint;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  if what = 'document' then
    delete from document d where d.body = own and d.case_reference = reference and d.id = thing;
  elsif what = 'letter' then
    delete from outbox o where o.body = own and o.case_reference = reference and o.letter = thing;
    delete from letter_step s where s.body = own and s.case_reference = reference and s.draft = thing;
    delete from letter_draft l where l.body = own and l.case_reference = reference and l.id = thing;
    delete from letter_copy c where c.body = own and c.case_reference = reference and c.id = thing;
  elsif what = 'email' then
    delete from document d using mail_received m
      where d.body = own and m.body = own and m.id = thing and m.case_reference is not distinct from reference and d.mail = m.id;
    delete from mail_received m where m.body = own and m.id = thing and m.case_reference is not distinct from reference;
  elsif what = 'entry' then
    delete from personal_field p where p.body = own and p.case_reference = reference and p.position::text = thing
      and not exists (select from jsonb_array_elements(keep) k where (k ->> 0)::int = p.position and k ->> 1 = p.field);
  else
    raise exception 'nothing of this kind is erased by itself' using errcode = 'RC003';
  end if;
  get diagnostics erased = row_count;
  return erased;
end $function$

CREATE OR REPLACE FUNCTION recourse.erase_personal(reference text, placeholder text, keep jsonb DEFAULT '[]'::jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'recourse', 'pg_temp'
AS $function$
declare
  own constant text := nullif(current_setting('app.body', true), '');
  erased bigint;
  kept regclass;
begin
  if own is null then
    raise exception 'no body is set' using errcode = 'RC003';
  end if;
  perform set_config('app.erasing', 'yes', true);
  delete from document where body = own and mail in (select id from mail_received where body = own and case_reference = reference);
  delete from personal_field p where p.body = own and p.case_reference = reference
    and not exists (select from jsonb_array_elements(keep) k where (k ->> 0)::int = p.position and k ->> 1 = p.field);
  get diagnostics erased = row_count;
  for kept in
    select c.oid from pg_class c
    where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r' and obj_description(c.oid, 'pg_class') = 'erased with the case'
  loop
    execute format('delete from %s where body = $1 and case_reference = $2', kept) using own, reference;
  end loop;
  update bundle_step set reason = null where body = own and case_reference = reference and reason is not null;
  -- Nobody outside opens its papers any more, and no form that was being filled in about it is kept.
  update paper_access set ended_at = now(), ended_by = 'erased' where body = own and case_reference = reference and ended_at is null;
  delete from paper_session s using paper_access a
    where s.body = own and a.body = own and a.id = s.access and a.case_reference = reference;
  delete from kept_form where body = own and position('/' || reference || '/' in path || '/') > 0;
  -- What happened, of what kind and when, is still counted; the words are gone.
  update case_thing set row = '{}' where body = own and case_reference = reference;
  update case_index set title = placeholder, person = placeholder, summary = '{}', lists_hash = ''
    where body = own and case_reference = reference;
  perform set_config('app.erasing', '', true);
  return erased;
end $function$

CREATE OR REPLACE PROCEDURE recourse.erase_with_case(IN kept regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('comment on table %s is %L', kept, 'erased with the case');
end $procedure$

CREATE OR REPLACE FUNCTION recourse.expect_lists(rows_found bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if rows_found <> 1 then
    raise exception 'the lists are not as they were thought to be' using errcode = 'RC004';
  end if;
end $function$

CREATE OR REPLACE FUNCTION recourse.expect_one(rows_found bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if rows_found <> 1 then
    raise exception 'the case has moved on' using errcode = 'RC001';
  end if;
end $function$

CREATE OR REPLACE FUNCTION recourse.figure_parts(is_known boolean, value numeric, groups jsonb)
 RETURNS TABLE(field text, "is" text)
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select '?', '' where not is_known
  union all select '', '' where is_known
  union all select '=', trim_scale(value)::text where is_known and value is not null
  union all select g.key, g.value from jsonb_each_text(groups) g where is_known
$function$

CREATE OR REPLACE PROCEDURE recourse.keep_apart(IN kept regclass, IN may text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format(
    'create policy own_body on %s using (body = nullif(current_setting(''app.body'', true), '''')) '
    'with check (body = nullif(current_setting(''app.body'', true), ''''))', kept);
  execute format('revoke all on %s from public', kept);
  execute format('grant %s on %s to recourse_app', may, kept);
end $procedure$

CREATE OR REPLACE FUNCTION recourse.never_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'RC002';
end $function$

CREATE OR REPLACE FUNCTION recourse.never_change_but_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'log' then
    return old;
  end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'RC002';
end $function$

CREATE OR REPLACE FUNCTION recourse.never_change_but_erase()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and current_setting('app.erasing', true) = 'yes' then
    return new;
  end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'RC002';
end $function$

CREATE OR REPLACE FUNCTION recourse.tell_webhooks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into recourse.webhook_event (body, webhook, event, case_reference, position, recorded_at, not_before)
  select e.body, w.id, e.fact_type, nullif(e.case_reference, '*body*'), e.position, e.recorded_at, e.recorded_at
  from entered e
  join recourse.webhook w on w.body = e.body and w.off_at is null and (cardinality(w.types) = 0 or e.fact_type = any (w.types))
  order by e.case_reference, e.position;
  return null;
end $function$
