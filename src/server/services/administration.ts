/** Looking after the service itself: the log of what was done to it. */
import type { AdminLogPage, AdminServices } from '#web'
import type { Desk } from './desk.ts'

const pageSize = 50
const nothing: AdminLogPage = { steps: [], total: 0, page: 1, pages: 1, whats: [], people: [] }

export const administrationServices = ({ store }: Desk): Pick<AdminServices, 'adminLog' | 'conflicts'> => ({
  async adminLog({ account }, asked) {
    if (!account.permissions.includes('administer')) return nothing
    const [found, has] = await Promise.all([store.adminSteps({ ...asked, pageSize }), store.adminLogHas()])
    return { ...found, ...has }
  },

  async conflicts({ account }) {
    if (!account.permissions.includes('administer')) return []
    const [kept, staff] = await Promise.all([store.keptFromCases(account.id), store.accounts()])
    return staff.flatMap(({ id, name }) => {
      const references = kept.filter(one => one.account === id).map(({ reference }) => reference)
      return references.length === 0 ? [] : [{ name, references }]
    })
  },
})
