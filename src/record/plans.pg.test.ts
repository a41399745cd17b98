import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore, type TestStore } from './testing/test-store.ts'

let made: TestStore
let owner: Client

beforeAll(async () => {
  made = await startTestStore()
  owner = new Client({ connectionString: made.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await made.stop()
})

const planOf = async (text: string): Promise<string> => {
  await owner.query(`set plan_cache_mode = force_generic_plan`)
  await owner.query(`set role recourse_app`)
  await owner.query(`select set_config('app.body', 'anytown', false)`)
  await owner.query(`prepare asked as ${text}`)
  const { rows } = await owner.query<Record<string, string>>(`explain execute asked('anytown', 'x')`)
  await owner.query(`deallocate asked; reset role`)
  return rows.map(row => row['QUERY PLAN']).join('\n')
}

test.each([
  ['case_index_pkey', `update recourse.case_index set title = title where body = $1 and case_reference = $2`],
  ['worklist_row_pkey', `delete from recourse.worklist_row where body = $1 and case_reference = $2 and key <> all ('{a}')`],
  ['case_head_pkey', `select 1 from recourse.case_head where body = $1 and case_reference = $2`],
  ['record_entry_pkey', `select 1 from recourse.record_entry where body = $1 and case_reference = $2 order by position`],
])('a plan made while a table is empty looks a case up by %s', async (index, text) => {
  expect(await planOf(text)).toContain(`using ${index}`)
})

test.each([
  ['worklist_row_due', `select 1 from recourse.worklist_row where body = $1 and key <> $2 order by due_on limit 10`],
  ['case_word_pkey', `select 1 from recourse.case_word where body = $1 and word >= $2 and word < 'z'`],
])('and lists are read by %s, which row-level security does not prevent', async (index, text) => {
  for (let n = 0; n < 3; n++) {
    await made.asOwner(
      `insert into recourse.worklist_row select 'town' || n % 5, n::text || 'x${n}', 'k', 'duty', date '2026-01-01' + n % 300, null, '{}', 's', null, false, '{}', '{}' from generate_series(1, 3000) n on conflict do nothing`,
    )
    await made.asOwner(
      `insert into recourse.case_word select 'town' || n % 5, md5(n::text), 'r' from generate_series(1, 3000) n on conflict do nothing`,
    )
  }
  await made.asOwner('analyze')
  const plan = await planOf(text)
  expect(plan).toContain(index)
  expect(plan).not.toContain('Seq Scan')
})
