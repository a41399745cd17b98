import { type Letter, recorded, the } from '#language'
import { stage2Facts } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

const toThem = ['complainant', 'representative']
const notResolvedOnly = recorded(
  the('finding-recorded', { where: { finding: ['upheld', 'partially-upheld', 'not-upheld'] }, since: stage2Facts }),
)
const wrong = recorded(the('finding-recorded', { where: { finding: ['upheld', 'partially-upheld'] }, since: stage2Facts }))
const closing = 'If you would like this in another format or language, please tell us.\n\nYours sincerely\n\n{body.team}\n{body.phone}'
const opening =
  'Dear {complainant.name}\n\nThank you for telling us about this. Your complaint came to us on {complaint-received.on}; its reference is {reference}.'
export const toTheSpso =
  'If you are still dissatisfied you can ask the Scottish Public Services Ombudsman (SPSO) to look at it. The SPSO is independent and free. It normally needs your complaint within 12 months of the day you first knew of the matter, which we make {spso/last-day.due}. {ombudsman.url}, telephone {ombudsman.phone}.'

/** The letters of the model. A piece that a spoken answer must also hold is told, and written down as told. */
export const lettersOf = ({ para }: Twin): Readonly<Record<string, Letter>> => ({
  'stage-1-response': {
    title: 'Our answer to your complaint',
    clause: mchp.closingStage1,
    to: toThem,
    from: 'frontline-officer',
    contains: {
      outcome: { clause: `${para.record} bullet 6`, says: 'the outcome, and what we did or will do' },
      'next-stage': {
        clause: `${mchp.closingStage1} signposting`,
        says: 'how to take the complaint to stage 2, also where it is resolved',
      },
    },
    words: {
      opening,
      outcome: '{points}\n\nThis is what happens now: {write: what we have done, or will do, who does it and by when}',
      'next-stage':
        'If you are not satisfied with this answer you can ask us to investigate. This is stage 2. Please ask within 2 months of getting this answer, or within 6 months of the day you first knew of the matter if that is later. You can ask in any way you like.',
      closing,
    },
  },
  acknowledgement: {
    title: 'We are investigating your complaint',
    clause: mchp.acknowledging,
    to: toThem,
    from: 'complaints-investigator',
    contains: {
      points: { clause: mchp.points, says: 'the points that will be investigated, for the person to confirm' },
      'outcome-sought': { clause: mchp.points, says: 'the outcome that the person wants' },
      handler: { clause: mchp.handler, says: 'who is dealing with the complaint' },
      'response-date': { clause: mchp.stage2Time, says: 'the date of the full response' },
    },
    words: {
      opening,
      points: 'We will investigate these points: {points.list}. Please tell us if we have misunderstood you, or left something out.',
      'outcome-sought': 'This is what you would like to happen: {point-raised.outcomeWanted} If that is not right, please tell us.',
      handler: '{role.complaints-investigator} is dealing with your complaint.',
      'response-date': 'You will have our full response by {stage-2/respond.due}. If we need longer, we will tell you why before that day.',
      closing,
    },
  },
  extension: {
    title: 'We need more time',
    clause: mchp.telling,
    to: toThem,
    from: 'complaints-lead',
    contains: {
      reasons: { clause: mchp.telling, says: 'why more time is needed' },
      'new-date': { clause: mchp.telling, says: 'the revised date' },
      handler: { clause: mchp.handler, says: 'who is dealing with the complaint' },
    },
    words: {
      opening,
      reasons: 'We are sorry that we need longer. This is why: {extension-agreed.reason}',
      'new-date': 'You will have our answer by {extension-agreed.newDate}.',
      handler: 'You can call the person who is dealing with your complaint at {body.phone}.',
      closing,
    },
  },
  'stage-2-response': {
    title: 'The result of our investigation',
    clause: mchp.closingStage2,
    to: toThem,
    from: 'complaints-investigator',
    contains: {
      points: { clause: mchp.closingStage2, says: 'each point, what happened and what should have happened', when: notResolvedOnly },
      conclusions: { clause: mchp.closingStage2, says: 'the conclusion on each point: which are upheld, and why', when: notResolvedOnly },
      resolution: {
        clause: mchp.resolving,
        says: 'what was agreed as the full and final resolution',
        when: recorded('complaint-resolved'),
      },
      apology: { clause: mchp.closingStage2, says: 'an apology for what went wrong', when: wrong },
      actions: { clause: `${para.record} bullet 9; ${mchp.closingStage2}`, says: 'the actions taken or to come' },
      ombudsman: {
        clause: `${mchp.signposting}; ${mchp.toTheSpso}`,
        says: 'the right to go to the Scottish Public Services Ombudsman, the time limit, and how',
      },
    },
    words: {
      opening: `${opening}\n\nWe have finished our investigation. This is our final position.`,
      points: '{points}\n\n{write: for each point, what happened and what should have happened}',
      conclusions: 'For each point we have said above whether we uphold it, and why.',
      resolution: 'We agreed with you how to settle this: {complaint-resolved.how}',
      apology: 'We got this wrong, and we are sorry: {write: what went wrong, and what will put it right}',
      actions: 'This is what we have done, and what we will do: {write: each action, who does it and by when}',
      ombudsman: toTheSpso,
      closing,
    },
  },
  'right-route': {
    title: 'How to take this further',
    clause: mchp.whatItIsNot,
    to: toThem,
    from: 'complaints-lead',
    contains: {
      why: { clause: mchp.whatItIsNot, says: 'why it is not looked at as a complaint' },
      route: { clause: mchp.whatItIsNot, says: 'the right route' },
    },
    words: {
      opening,
      why: 'What you told us is not something our complaints procedure can deal with, because: {write: why it is not looked at as a complaint}',
      route: 'This is the way to take it further: {write: the right way to take it further, and whom to ask}',
      closing,
    },
  },
  'not-accepted': {
    title: 'Your complaint came too late',
    clause: mchp.timeLimit,
    to: toThem,
    from: 'complaints-lead',
    contains: {
      why: { clause: mchp.timeLimit, says: 'why the time limit was kept, with the reasons' },
      ombudsman: { clause: mchp.signposting, says: 'the right to ask the Scottish Public Services Ombudsman' },
    },
    words: {
      opening,
      why: 'A complaint normally has to be made within 6 months. We looked at what you told us, and decided to keep to that: {lateness-decided.reasons}',
      ombudsman: toTheSpso,
      closing,
    },
  },
})
