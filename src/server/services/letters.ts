/** Letters looked at before they go: who may be asked, who may answer, and what waits for whom. */
import { type LetterStep, roleTitle } from '#outputs'
import {
  actsIn,
  answerLetter,
  isAskedOf,
  type LetterServices,
  type LetterStepWanted,
  type MayReview,
  memberLetter,
  type Session,
  type SteppedLetter,
} from '#web'
import { type Desk, permissionsOf } from './desk.ts'
import { sightOf } from './listing.ts'
import { type CaseInHand, readFor, sightInto } from './reading.ts'
import { piecesSaid, type Saying, sayingTo } from './who-complained.ts'

/** Everybody but whoever asks who may see the case, and the roles they hold in its procedure. */
const mayReview = (desk: Desk, hand: CaseInHand, asking: string): MayReview => {
  const { procedure } = hand.edition
  const sees = sightInto(desk, hand)
  const may = hand.staff.filter(({ id, roles }) => id !== asking && sees({ id, permissions: permissionsOf(desk.body, roles) }))
  const roles = Object.keys(procedure.roles).filter(role => may.some(one => one.roles.includes(role)))
  return {
    roles: roles.map(id => ({ id, title: roleTitle(procedure, id) })),
    people: may.map(one => ({
      ...{ id: one.id, name: one.name },
      title: one.roles.map(role => roleTitle(procedure, role)).join(', '),
    })),
  }
}

const refused = (because: string, field: string): SteppedLetter => ({ is: 'refused', because, field })

const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === ''

const judge = (session: Session, may: MayReview, last: LetterStep | undefined, step: LetterStepWanted): SteppedLetter => {
  const { what, askedRole, askedAccount, words, comments } = step
  if (what === 'asked') {
    if (!session.account.permissions.includes('send-letters')) return refused('Your account may not send letters.', 'asked')
    const isOne = may.roles.some(({ id }) => id === askedRole) || may.people.some(({ id }) => id === askedAccount)
    return isOne ? { is: 'kept' } : refused('Choose who is to look at it.', 'asked')
  }
  if (what === 'went-on') {
    if (!session.account.permissions.includes('send-letters')) return refused('Your account may not send letters.', 'words')
    return isBlank(words) ? refused('Say why it goes without.', 'words') : { is: 'kept' }
  }
  if (!isAskedOf(session.account, last))
    return refused('You are not asked to look at this letter, or it has been answered. Open it again to see how it stands.', 'words')
  if (what === 'sent-back' && isBlank(words) && Object.values(comments).every(isBlank))
    return refused('Say what is to be changed: here, or at the words it is about.', 'words')
  return { is: 'kept' }
}

/** As the draft itself is shown, so that whether it changed since is told from the same words. */
const stepSaid = (step: LetterStep, saying: Saying): LetterStep => ({
  ...step,
  words: saying.say(step.words),
  comments: piecesSaid(step.comments, saying),
  pieces: piecesSaid(step.pieces, saying),
})

export const letterServices = (desk: Desk): LetterServices => ({
  async letterSteps(session, reference, purpose) {
    const hand = await readFor(desk, session, reference)
    if (hand === undefined) return []
    const isWriting = purpose === 'letter' && session.account.permissions.includes('send-letters')
    const saying = isWriting ? undefined : sayingTo(desk, hand, session.account)
    const steps = await desk.store.letterSteps(reference)
    return saying === undefined ? steps : steps.map(step => stepSaid(step, saying))
  },

  async mayReview(session, reference) {
    const hand = await readFor(desk, session, reference)
    return hand ? mayReview(desk, hand, session.account.id) : { roles: [], people: [] }
  },

  async stepOfLetter(session, reference, step) {
    const hand = await readFor(desk, session, reference)
    const draft = hand?.record.drafts.find(({ id }) => id === step.draft)
    if (!hand || !draft)
      return refused('This draft is not there any more: it was sent or discarded. The letters of the case say which.', 'words')
    if (draft.savedAt !== step.seen)
      return refused('The draft has been saved again since you opened it. It is shown below as it is now: look at it again.', 'words')
    const { seen: _, ...wanted } = step
    const steps = (await desk.store.letterSteps(reference)).filter(one => one.draft === draft.id)
    const judged = judge(session, mayReview(desk, hand, session.account.id), steps.at(-1), step)
    if (judged.is === 'refused') return judged
    const kept = { ...wanted, pieces: draft.pieces, by: session.account.id, at: desk.clock.now() }
    if (await desk.store.addLetterStep(reference, steps.length + 1, kept)) return judged
    return refused('Somebody else was quicker. Open it again to see how it stands.', 'words')
  },

  async draftsForMe(session) {
    const { permissions, id } = session.account
    if (!permissions.includes('see-all-cases') && !permissions.includes('see-own-cases')) return []
    const [waiting, staff] = await Promise.all([
      desk.store.draftsWaitingFor(sightOf(desk, session), id, actsIn(session.account)),
      desk.store.accounts(),
    ])
    return waiting.map(({ letter, procedure, by, ...one }) => ({
      ...one,
      letter: titleOf(desk, procedure, letter),
      by: staff.find(account => account.id === by)?.name ?? by,
    }))
  },
})

/** A letter is called the same in every version of a procedure that has it. */
const titleOf = (desk: Desk, procedure: string, letter: string): string =>
  (letter === answerLetter ? 'Answer to an email' : letter === memberLetter ? 'Letter in our own words' : undefined) ??
  desk.library.editions.flatMap(one => (one.procedure.id === procedure ? (one.procedure.letters?.[letter]?.title ?? []) : [])).at(0) ??
  letter
