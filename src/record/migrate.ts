/** Brings a database up to this version's tables: each numbered file once, in order, in one transaction that only one process is in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { sha256 } from './chain.ts'
import { applicationRole } from './door.ts'
import { RecordFault } from './record-fault.ts'

const folder = join(import.meta.dirname, 'migrations')

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** A file is known by what it says; how its lines end does not matter. */
export const migrations = (): readonly Migration[] =>
  readdirSync(folder)
    .filter(name => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, sha256: sha256(sql).toString('hex') }
    })

const prepare = `
  create schema if not exists recourse_migrations;
  create table if not exists recourse_migrations.applied (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now());
  create schema if not exists recourse;
  do $$
  begin
    if not exists (select from pg_roles where rolname = '${applicationRole}') then
      begin
        create role ${applicationRole} nologin;
      exception when duplicate_object or unique_violation then null; -- another database of this server was quicker
      end;
    end if;
    if not pg_has_role(current_user, '${applicationRole}', case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) then
      execute format('grant ${applicationRole} to %I', current_user);
    end if;
  end $$;
  grant usage on schema recourse to ${applicationRole};`

const pending = (applied: ReadonlyMap<string, string>): readonly Migration[] => {
  const ours = migrations()
  const known = new Set(ours.map(m => m.name))
  const strange = [...applied.keys()].find(name => !known.has(name))
  if (strange) throw new RecordFault(`This store was made by a newer Recourse (it has ${strange}). Use that version or a later one.`)
  const edited = ours.find(m => applied.has(m.name) && applied.get(m.name) !== m.sha256)
  if (edited)
    throw new RecordFault(`The migration ${edited.name} is not the one this store was made with. Restore the file; add a new one instead.`)
  return ours.filter(m => !applied.has(m.name))
}

const sayWhy = (fault: unknown): unknown =>
  fault instanceof Error && 'code' in fault && fault.code === '42501'
    ? new RecordFault(
        `The user of DATABASE_URL may not set up the store (${fault.message}). It needs to own the database, and either the right to create ` +
          `roles, or an administrator's "create role ${applicationRole} nologin; grant ${applicationRole} to" that user.`,
      )
    : fault

/** The names of what was applied. */
export const migrate = async (ownerUrl: string): Promise<readonly string[]> => {
  const client = new Client({ connectionString: ownerUrl, application_name: 'recourse migrations' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('recourse: migrations'))`)
    await client.query(prepare)
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from recourse_migrations.applied')
    const wanted = pending(new Map(rows.map(r => [r.name, r.sha256])))
    for (const { name, sql, sha256: hash } of wanted) {
      await client.query(sql)
      await client.query('insert into recourse_migrations.applied (name, sha256) values ($1, $2)', [name, hash])
    }
    await client.query('commit')
    return wanted.map(m => m.name)
  } catch (fault) {
    throw sayWhy(fault)
  } finally {
    await client.end().catch(() => undefined)
  }
}
