/** The tables as the catalogue of the database has them, as text that is the same on every version of PostgreSQL. */
import type { Client } from 'pg'

const parts: readonly string[] = [
  `select format('table %s%s%s%s', c.relname, case when c.relrowsecurity then ', rows apart by body' else '' end,
     case when c.relforcerowsecurity then ' also for the owner' else '' end,
     ', ' || obj_description(c.oid, 'pg_class')) as line, c.relname as name, 0 as part, '' as within
   from pg_class c where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r'`,
  `select format('  %s %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
     case when a.attcollation not in (0, (select oid from pg_collation where collname = 'default')) then ' collate "C"' else '' end,
     case when a.attnotnull then ' not null' else '' end,
     case when d.adbin is null then '' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
     case a.attidentity when 'a' then ' generated always as identity' else '' end), c.relname, 1, to_char(a.attnum, '000')
   from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r'`,
  `select format('  %s: %s', o.conname, pg_get_constraintdef(o.oid)), c.relname, 2, o.conname
   from pg_constraint o join pg_class c on c.oid = o.conrelid
   where c.relnamespace = 'recourse'::regnamespace and o.contype in ('p', 'u', 'f', 'c')`,
  `select '  ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE ', ''), c.relname, 3, x.relname
   from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
   where c.relnamespace = 'recourse'::regnamespace and not i.indisprimary`,
  `select format('  policy %s for %s: using %s with check %s', p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid),
     pg_get_expr(p.polwithcheck, p.polrelid)), c.relname, 4, p.polname
   from pg_policy p join pg_class c on c.oid = p.polrelid`,
  `select '  ' || pg_get_triggerdef(t.oid), c.relname, 5, t.tgname
   from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = 'recourse'::regnamespace and not t.tgisinternal`,
  `select format('  the application may %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)), c.relname, 6, ''
   from pg_class c, aclexplode(c.relacl) g
   where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r' and g.grantee = 'recourse_app'::regrole group by c.relname`,
  `select regexp_replace(pg_get_functiondef(p.oid), E'\\\\s+$', ''), 'zz functions', 7, p.proname
   from pg_proc p where p.pronamespace = 'recourse'::regnamespace`,
]

export const dumpSchema = async (owner: Client): Promise<string> => {
  const all = parts.map(part => `(${part})`).join(' union all ')
  const { rows } = await owner.query<{ line: string; name: string; part: number }>(
    `select line, name, part from (${all}) as dumped order by name collate "C", part, within collate "C"`,
  )
  const lines = rows.map(row => (row.part === 0 || row.part === 7 ? `\n${row.line}` : row.line))
  return `-- What the migrations make, read back from PostgreSQL's catalogue. A test compares; see dump-schema.ts.\n${lines.join('\n')}\n`
}
