/** Questions to the figures kept under a name, shared with a role, and answered by email to those who ask for it. */
import type { OwnQuestionKept, QuestionMail } from '#record'
import { type Account, actsIn, type OwnQuestionSaved, type OwnQuestionServices } from '#web'
import type { Desk } from './desk.ts'

/** Whoever keeps it, and those who act in the role it is shared with. */
export const mayOpenQuestion = (account: Account, { account: keeper, sharedWith }: OwnQuestionKept): boolean =>
  keeper === account.id || (sharedWith !== '' && actsIn(account).includes(sharedWith))

const savedOf =
  (own: string, staff: readonly { readonly id: string; readonly name: string }[], mails: readonly QuestionMail[]) =>
  ({ account, ...kept }: OwnQuestionKept): OwnQuestionSaved => {
    const mail = mails.find(one => one.question === kept.id)
    return {
      ...kept,
      ...(account !== own && { keptBy: staff.find(({ id }) => id === account)?.name ?? 'somebody who has left' }),
      ...(mail && { mail: { every: mail.every, sends: mail.sends } }),
    }
  }

export const ownQuestionServices = (desk: Desk): OwnQuestionServices => {
  const { store, clock } = desk
  return {
    async ownQuestions({ account }) {
      const [kept, staff, mails] = await Promise.all([
        store.ownQuestions(account.id, actsIn(account)),
        store.accounts(),
        store.questionMails(account.id),
      ])
      return kept.map(savedOf(account.id, staff, mails))
    },

    async ownQuestion({ account }, id) {
      const kept = await store.ownQuestion(id)
      if (kept === undefined || !mayOpenQuestion(account, kept)) return undefined
      return savedOf(account.id, await store.accounts(), await store.questionMails(account.id))(kept)
    },

    keepQuestion: ({ account }, question) => store.keepQuestion({ ...question, account: account.id }, clock.now()),

    removeQuestion: ({ account }, id) => store.removeQuestion(id, account.id),

    async mailQuestion({ account }, id, mail) {
      const kept = await store.ownQuestion(id)
      if (kept === undefined || !mayOpenQuestion(account, kept)) return false
      if (mail === undefined) await store.stopQuestionMail(id, account.id)
      else {
        const own = (await store.accounts()).find(one => one.id === account.id)
        if (!own?.isEmailConfirmed) return false
        await store.mailQuestion({ question: id, account: account.id, ...mail, since: clock.today() })
      }
      return true
    },
  }
}
