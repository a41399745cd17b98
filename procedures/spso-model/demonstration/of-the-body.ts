/** What a body on the model has in its own record by the time of the demonstration. */
/** Ids of those it names that have no account, with what they are called. */
export const namedByTheBody = {
  'new-starter-1': 'Nell Sample',
  'new-starter-2': 'Olu Example',
  'example-gas': 'Example Gas Services',
  'specimen-care': 'Specimen Care',
} as const

export const ofTheBody = (trainer: string, leader: string, governing: string, deputy: string) =>
  [
    { fact: 'record-begun', by: 'complaints-lead', data: {}, dayIn: 'from', after: 0 },
    { fact: 'format-asked-for', by: 'complaints-lead', data: { format: 'Large print', of: 'The annual report' }, after: 300 },
    { fact: 'format-supplied', by: 'complaints-lead', data: { format: 'Large print', of: 'The annual report' }, after: 304 },
    { fact: 'format-asked-for', by: 'complaints-lead', data: { format: 'Gaelic', of: 'The complaints leaflet' }, after: 352 },
    ...['demo-complaints-lead', 'demo-complaints-investigator', 'demo-records-manager'].map(
      person => ({ fact: 'training-given', by: trainer, data: { kind: 'induction' }, about: { person: [person] }, after: -190 }) as const,
    ),
    {
      fact: 'training-given',
      by: trainer,
      data: { kind: 'refresher' },
      about: { person: ['demo-complaints-lead'] },
      after: 200,
    },
    {
      fact: 'role-given',
      by: leader,
      data: { role: deputy, person: `demo-${deputy}`, insteadOf: leader },
      ahead: { until: 12 },
      after: 358,
    },
    { fact: 'setting-changed', by: trainer, data: { name: 'refresher-months', value: '24' }, after: -200 },
    { fact: 'setting-changed', by: 'records-manager', data: { name: 'retention-months', value: '72' }, after: -199 },
    { fact: 'person-started', by: 'complaints-lead', data: { as: 'staff' }, about: { person: ['new-starter-1'] }, after: 20 },
    { fact: 'training-given', by: trainer, data: { kind: 'induction' }, about: { person: ['new-starter-1'] }, after: 26 },
    { fact: 'person-started', by: 'complaints-lead', data: { as: 'staff' }, about: { person: ['new-starter-2'] }, after: 350 },
    {
      fact: 'report-issued',
      by: 'complaints-lead',
      data: { report: 'quarterly', to: leader, published: false, contents: [] },
      forPeriodBefore: { period: 'quarter', yearStarts: '04-01' },
      after: 40,
      every: 91,
    },
    {
      fact: 'review-held',
      by: governing,
      data: { of: 'quarterly-report', with: ['members'], decided: 'Letters are read by a second person before they go.' },
      forPeriodBefore: { period: 'quarter', yearStarts: '04-01' },
      after: 50,
      every: 91,
    },
  ] as const
