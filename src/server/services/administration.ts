/** Looking after the service itself: the log of what was done to it. */
import type { AdminLogPage, AdminServices } from '#web'
import type { Desk } from './desk.ts'

const pageSize = 50
const nothing: AdminLogPage = { steps: [], total: 0, page: 1, pages: 1, whats: [], people: [] }

export const administrationServices = ({ store }: Desk): Pick<AdminServices, 'adminLog'> => ({
  async adminLog({ account }, asked) {
    if (!account.permissions.includes('administer')) return nothing
    const [found, has] = await Promise.all([store.adminSteps({ ...asked, pageSize }), store.adminLogHas()])
    return { ...found, ...has }
  },
})
