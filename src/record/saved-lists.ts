/** Lists kept under a name: what they ask for, never what they find. */
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface SavedListKept {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly asked: string
  /** '': nobody; 'link': whoever has its address; else a role. */
  readonly sharedWith: string
}

interface SavedRow extends Record<string, unknown> {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly asked: string
  readonly shared_with: string
}

const columns = 'id, account, name, asked, shared_with'

const theirs = statement<SavedRow>(
  'saved-lists-of',
  `select ${columns} from recourse.saved_list where body = $1 and (account = $2 or shared_with = any ($3::text[]))
   order by made_at, id limit 30`,
)

const one = statement<SavedRow>('saved-list', `select ${columns} from recourse.saved_list where body = $1 and id = $2`)

const insert = statement(
  'save-list',
  `insert into recourse.saved_list (body, id, account, name, asked, shared_with, made_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict do nothing`,
)

const remove = statement<{ id: string }>(
  'remove-saved-list',
  `delete from recourse.saved_list where body = $1 and id = $2 and account = $3 returning id`,
)

const kept = ({ shared_with: sharedWith, ...row }: SavedRow): SavedListKept => ({ ...row, sharedWith })

export const savedListsOf = (door: Door) => ({
  /** Their own, and those shared with one of these roles; the oldest first. */
  savedLists: async (account: string, roles: readonly string[]): Promise<readonly SavedListKept[]> => {
    const [rows] = await door.run(theirs(door.body, account, roles))
    return rows.map(kept)
  },
  savedList: async (id: string): Promise<SavedListKept | undefined> => {
    const [[row]] = await door.run(one(door.body, mustBeStorable(id)))
    return row && kept(row)
  },
  /** The same id twice is kept once. */
  keepList: async ({ id, account, name, asked, sharedWith }: SavedListKept, at: string): Promise<void> => {
    await door.run(insert(door.body, id, account, name, asked, sharedWith, at))
  },
  /** false: there is none of theirs with this id. */
  removeList: async (id: string, account: string): Promise<boolean> => {
    const [rows] = await door.run(remove(door.body, id, account))
    return rows.length > 0
  },
})
