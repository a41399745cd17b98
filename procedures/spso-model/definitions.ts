import type { Definition } from '#language'
import { mchp } from './sources.ts'
import type { Twin } from './twin.ts'

/** Words that the model defines, and the rules of the figures that both bodies report. */
export const definitionsOf = ({ para }: Pick<Twin, 'para'>): Readonly<Record<string, Definition>> => ({
  stages: {
    term: 'The stages',
    means:
      'Stage 1, the frontline response; stage 2, the investigation; then the SPSO. There is no third stage of our own. A complaint may be resolved at any stage.',
    clause: mchp.stages,
  },
  'stage-1': {
    term: 'Stage 1',
    means:
      'For straightforward matters that need little or no investigation. Any member of staff may handle it, also one complained about.',
    clause: mchp.stage1,
  },
  outcomes: { term: 'Outcome', means: 'At each stage one of four: resolved, upheld, partially upheld, not upheld.', clause: mchp.outcomes },
  resolved: {
    term: 'Resolved',
    means:
      'We agreed with the person what will settle it fully and finally, without deciding whether it is upheld. Its own outcome, never added to upheld.',
    clause: `${mchp.resolving}; ${mchp.indicators} resolved`,
  },
  'day-counting': {
    term: 'Counting days',
    means:
      'The day of receipt is day 1, or the next working day if it is not one. Weekends, public holidays and days of industrial action that interrupt the service are not counted. There is no hour after which a day no longer counts.',
    clause: mchp.counting,
  },
  holidays: {
    term: 'Holidays',
    means: 'The Scottish bank holidays, less those the body works and with its own local ones: no law makes a body close.',
    clause: `${mchp.counting} local holidays`,
  },
  'reporting-year': {
    term: 'Reporting year',
    means: '1 April to 31 March, with quarters from April, July, October and January.',
    clause: `${mchp.indicators} year`,
  },
  'closed-basis': {
    term: 'Closed',
    means:
      'Apart from complaints received, figures count complaints answered in the period, each where it ended: at stage 1, at stage 2 directly, or at stage 2 after escalation. The three add up.',
    clause: `${mchp.indicators} closed`,
  },
  escalated: {
    term: 'Escalated',
    means: 'Went on to stage 2 after stage 1: counted once, when the stage 2 answer is sent, and not at stage 1 as well.',
    clause: `${mchp.indicators} escalated`,
  },
  withdrawn: {
    term: 'Withdrawn',
    means: 'Recorded as withdrawn and not as decided: it stays in received, is left out of closed, and has its own line.',
    clause: `${mchp.indicators} withdrawn; ${mchp.withdrawing}`,
  },
  'learning-from-complaints': {
    term: 'Learning from complaints',
    means: 'The SPSO’s guidance of that name is what the document refers to.',
    clause: para.guidance,
  },
})
