import {
  all,
  any,
  anyOf,
  appointed,
  dateIn,
  dueOf,
  type Extension,
  every,
  fieldOf,
  fieldsOf,
  filled,
  type Gate,
  given,
  inRegister,
  is,
  last,
  type Need,
  noLimit,
  not,
  recorded,
  type Stage,
  setting,
  stage,
  the,
  theActor,
  theDue,
  theStart,
  workingDays,
} from '#language'
import { everyPointAnswered, outcomeNeeds, resolvedNeedsAgreement } from './answering.ts'
import { onTheStages, receivedAtStage2, stage2Answer, stage2Began, stage2Facts, withdrawn } from './events.ts'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

interface Own {
  /** Which register investigators are picked from, where the document keeps one. */
  readonly pool?: string
  readonly gates?: Readonly<Record<string, Gate>>
  readonly duties?: Stage['duties']
}

const agreed = the('extension-agreed', { stage: 'stage-2' })
const toldOfExtension = the('complainant-told-of-extension', { stage: 'stage-2' })
const investigator = appointed('complaints-investigator', { stage: 'stage-2' })
const signed = the('response-signed', { stage: 'stage-2' })

/** Whoever prepares or signs a decision is satisfied of both, and no point is left. */
export const satisfied = (clause: string): Readonly<Record<string, Need>> => ({
  complete: { clause, that: is(given('complete'), true), otherwise: 'the investigation is not confirmed as complete' },
  'all-aspects': { clause, that: is(given('everyPoint'), true), otherwise: 'it is not confirmed that the response addresses all aspects' },
  'every-point': {
    clause,
    that: everyPointAnswered(stage2Facts),
    otherwise: 'a recorded point has no decision and was not resolved as agreed',
  },
})

/** The person who investigated may not be the only one to sign. */
export const notOnlyTheInvestigator = (clause: string): Readonly<Record<string, Need>> => ({
  'not-only-the-investigator': {
    clause,
    that: not(is(theActor, fieldsOf(investigator, 'person'))),
    otherwise: 'the person who investigated may not be the only one to sign',
  },
})

const extension = ({ para }: Twin): Extension => ({
  clause: `${mchp.stage2Extension}; ${mchp.telling}`,
  who: ['complaints-investigator', 'complaints-lead'],
  may: 'tell the person that the investigation needs more time, why, and the revised date',
  asks: ['newDate'],
  records: toldOfExtension,
  to: dateIn('given', 'newDate'),
  letter: 'extension',
  needs: {
    authorised: {
      clause: mchp.stage2Extension,
      that: recorded(agreed),
      otherwise: 'senior management has not approved a revised date',
    },
    'as-authorised': {
      clause: mchp.stage2Extension,
      that: any(not(recorded(agreed)), is(given('newDate'), fieldOf(last(agreed), 'newDate'))),
      otherwise: 'the date told is not the date that was approved',
    },
    confirmed: {
      clause: `${mchp.stage2Extension} agreement`,
      that: any(
        not(filled(given('complainantAnswer'))),
        is(given('complainantAnswer'), 'agreed'),
        is(given('complainantAnswer'), 'did-not-answer'),
        recorded(the('extension-agreed', { stage: 'stage-2', where: { unavoidable: true } })),
      ),
      otherwise: 'the person does not agree: senior management should confirm that it is unavoidable and reasonable',
      onlyWarn: true,
    },
  },
  reading: {
    doubt: 'An earlier edition seeks the person’s agreement, a later one only tells them; and the latest moment to tell is not given.',
    chosen: `Agreed, not agreed or not asked is recorded and never blocks; the person must be told before the date in force runs out (${para.investigator}).`,
  },
})

const gates = (twin: Twin, { pool, gates: own }: Own): Readonly<Record<string, Gate>> => ({
  'appoint-investigator': {
    clause: `${twin.para.investigator} sentence 1`,
    who: ['complaints-lead', ...twin.roles.seniorManagers],
    may: 'name the investigator; the last one named is the one',
    records: investigator,
    ...(pool === undefined
      ? {}
      : {
          needs: {
            pool: {
              clause: `${twin.para.investigator} sentence 2`,
              that: inRegister(given('person'), pool),
              otherwise: 'this person is not among the investigating officers identified across the body',
              onlyWarn: true,
            },
          },
        }),
  },
  'agree-points': {
    clause: mchp.points,
    who: ['complainant', 'representative', 'advocate', 'complaints-investigator'],
    may: 'record that the person agrees the points to be investigated',
    records: 'points-agreed',
  },
  'ask-a-service': {
    clause: `${mchp.several}; ${twin.para.investigator}`,
    who: ['complaints-investigator', 'complaints-lead'],
    may: 'ask a service or team for its part of the answer',
    records: 'comments-asked-for',
  },
  'file-report': {
    clause: `${twin.para.investigator} last sentence`,
    who: ['complaints-investigator', 'delegated-officer'],
    may: 'file a written report of the investigation',
    asks: ['sections'],
    records: the('report-received', { where: { of: 'investigation' } }),
  },
  'try-another-way': {
    clause: mchp.alternatives,
    who: ['complaints-investigator', 'complaints-lead'],
    may: 'record that mediation or another way of settling it was agreed; it stays at stage 2',
    records: 'way-forward-agreed',
  },
  find: {
    clause: `${twin.para.record} bullet 9; ${mchp.outcomes}`,
    who: ['complaints-investigator', 'delegated-officer', ...twin.roles.seniorManagers],
    may: 'record the outcome of a point',
    records: 'finding-recorded',
    needs: resolvedNeedsAgreement,
  },
  'approve-extension': {
    clause: mchp.stage2Extension,
    who: twin.roles.seniorManagers,
    may: 'set a revised date for clear and justifiable reasons',
    when: not(recorded(stage2Answer)),
    records: agreed,
  },
  'sign-off': {
    clause: `${twin.para.governance} bullet 1; ${twin.para.managers} bullet 4; ${mchp.closingStage2}`,
    who: twin.finalPosition.who,
    may: 'sign off the final position',
    records: signed,
    needs: { ...satisfied(twin.para.decisions), ...twin.finalPosition.needs },
  },
  ...own,
})

/** The investigation: 20 working days from receipt at this stage, whatever stage 1 took. */
export const stage2Of = (twin: Twin, own: Own = {}): Stage =>
  stage({
    title: 'Stage 2: investigation',
    clause: mchp.stage2,
    opensWhen: all(onTheStages, stage2Began),
    endsWhen: withdrawn,

    duties: {
      acknowledge: {
        clause: mchp.acknowledging,
        who: ['complaints-investigator', 'complaints-lead'],
        must: 'acknowledge the complaint in writing, and confirm the points and the outcome sought',
        by: workingDays(3).from(receivedAtStage2),
        doneBy: 'acknowledgement-sent',
        letter: 'acknowledgement',
        needs: {
          points: {
            clause: mchp.points,
            that: recorded('point-raised'),
            otherwise: 'write down the points to be investigated and the outcome sought',
          },
        },
        reading: {
          doubt: 'Whether the day of receipt at stage 2 counts.',
          chosen: 'As everywhere in this procedure: it is day 1, or the next working day.',
          others: [{ text: 'the next working day is day 1', by: workingDays(3).after(receivedAtStage2) }],
        },
      },
      'appoint-investigator': {
        clause: `${twin.para.investigator} sentence 1`,
        who: ['complaints-lead', ...twin.roles.seniorManagers],
        must: 'name the investigator, who is accountable for managing the investigation',
        by: noLimit('owed').after(receivedAtStage2),
        doneBy: investigator,
      },
      respond: {
        clause: `${mchp.stage2Time}; ${twin.para.governance} bullet 1`,
        who: ['complaints-investigator', 'complaints-lead', 'delegated-officer', ...twin.finalPosition.signers, ...extraSenders(twin)],
        must: 'send the full response, our final position',
        by: workingDays(20).from(receivedAtStage2),
        doneBy: 'response-sent',
        letter: 'stage-2-response',
        extensions: { 'revised-date': extension(twin) },
        needs: {
          'signed-off': {
            clause: `${twin.para.governance} bullet 1; ${mchp.closingStage2}`,
            that: recorded(
              the('response-signed', { stage: 'stage-2', by: twin.finalPosition.signers, where: { version: given('version') } }),
            ),
            otherwise: twin.finalPosition.otherwise,
          },
          'every-point': {
            clause: `${twin.para.decisions}; ${mchp.closingStage2}`,
            that: everyPointAnswered(stage2Facts),
            otherwise: 'a recorded point has no decision and was not resolved as agreed',
          },
          contributions: {
            clause: `${mchp.several}; ${twin.para.investigator}`,
            that: every('comment', recorded('comments-received')),
            otherwise: 'a service that was asked for its part has not answered: one response is to cover every service',
            onlyWarn: true,
          },
          'child-heard': {
            clause: mchp.children,
            that: any(
              not(is(setting('child-friendly'), 'yes')),
              not(recorded(the('complaint-received', { where: { aboutAChild: true } }))),
              recorded(the('wishes-recorded', { where: { of: 'child' } })),
            ),
            otherwise: 'the child’s views have not been asked for and recorded',
          },
          ...outcomeNeeds(`${twin.para.record} bullet 9`),
        },
        ladder: {
          warning: {
            clause: `${twin.para.decisions} sentence 3`,
            on: workingDays(setting('stage-2-reminder')).before(theDue),
            what: 'The stage 2 response is due soon; whoever delegated it stays accountable',
            to: 'accountable-officer',
          },
        },
        reading: {
          doubt: 'Whether the day of receipt at stage 2 counts.',
          chosen: 'As everywhere in this procedure: it is day 1, or the next working day.',
          others: [{ text: 'the next working day is day 1', by: workingDays(20).after(receivedAtStage2) }],
        },
      },
      'tell-of-extension': {
        clause: `${mchp.stage2Extension}; ${mchp.telling}`,
        who: ['complaints-investigator', 'complaints-lead'],
        must: 'tell the person as early as possible that it will take longer, why, and the revised date',
        when: recorded(agreed),
        by: dueOf('respond'),
        doneBy: the('complainant-told-of-extension', { stage: 'stage-2', since: agreed }),
        until: recorded(stage2Answer),
      },
      'keep-updated': {
        clause: mchp.updates,
        who: ['complaints-investigator', 'complaints-lead'],
        must: 'tell the person how the investigation goes, at least every 20 working days',
        by: workingDays(20).from(toldOfExtension),
        again: workingDays(20).from(theStart),
        doneBy: anyOf(the('progress-update-given', { where: { to: 'complainant' } })),
        until: recorded(stage2Answer),
      },
      'hear-the-child': {
        clause: mchp.children,
        who: ['complaints-investigator', 'frontline-officer', 'complaints-lead'],
        must: 'ask for the child’s views and consent, and record the answer',
        when: all(is(setting('child-friendly'), 'yes'), recorded(the('complaint-received', { where: { aboutAChild: true } }))),
        by: noLimit('before the investigation closes').after(receivedAtStage2),
        doneBy: the('wishes-recorded', { where: { of: 'child' } }),
      },
      ...own.duties,
    },

    gates: gates(twin, own),
  })

/** Managers may prepare and send what somebody else signs. */
const extraSenders = ({ roles, finalPosition }: Twin): readonly string[] =>
  roles.seniorManagers.filter(role => !finalPosition.signers.includes(role))
