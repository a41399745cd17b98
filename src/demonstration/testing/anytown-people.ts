import type { DemonstrationTexts } from '../texts.ts'

/** A few complaints to Anytown, to see that the actor needs to know no body. */
export const anytownPeople: DemonstrationTexts = {
  seed: 7,
  complaints: [
    { relation: 'parent', relationTitle: 'Parent', role: 'complainant', points: ['Nobody rang back.', 'The letter was wrong.'] },
    { relation: 'child', relationTitle: 'Child', role: 'complainant', points: ['I was not asked.'], needs: ['Text first'] },
  ],
  names: ['Robin Example', 'Asha Specimen'],
  staff: { 'complaints-officer': 'Kit Sample' },
  others: { 'independent-person': ['Bo Sample'] },
  receivedBy: 'complaints-officer',
  channels: ['telephone', 'web-form'],
  findings: { upheld: ['It happened as you say.'] },
  fields: { 'timescale-set.band': ['low', 'high'], 'contact-made.purpose': ['hear it from them'] },
  habits: [
    { act: 'stage-1/ask-for-stage-2', share: 0.5, after: [2, 12], once: { fact: 'response-sent', stage: 'stage-1' } },
    { act: 'stage-1/respond/agreed', share: 0.4 },
    { act: 'stage-1/respond/complex', share: 0.4 },
    { act: 'statement-signed', share: 1, after: [1, 5], once: 'escalation-requested' },
    { act: 'person-appointed', share: 1, after: [1, 3], once: 'statement-signed', fields: { as: 'investigator' } },
    { act: 'hold-placed', share: 0.2, after: [2, 4] },
  ],
}

export const anytownAccounts = {
  'complaints-officer': ['kit'],
  'complaints-manager': ['maya'],
  'service-manager': ['sol'],
  director: ['dana'],
  investigator: ['ines'],
}
