-- How somebody signs in: a password that must be changed first, a second factor, or the body's own identity provider.
alter table recourse.account
  add column must_change_password boolean not null default false,
  add column comes_from text, -- the issuer that vouches for it, where it has no password here
  add column second_factor text, -- the secret of its codes, encrypted
  add column second_factor_last bigint, -- the step of the last code that was taken: none is taken twice
  add column recovery_codes bytea[] not null default '{}'; -- hashes of codes that each work once

-- What a session was begun with, as the browser names itself, so that its owner can tell one from another.
alter table recourse.session add column agent text not null default '';
