/** What a body on the model has in its own record by the time of the demonstration. */
export const ofTheBody = (trainer: string, leader: string, governing: string) =>
  [
    { fact: 'setting-changed', by: trainer, data: { name: 'refresher-months', value: '24' }, after: -200 },
    { fact: 'setting-changed', by: 'records-manager', data: { name: 'retention-months', value: '72' }, after: -199 },
    { fact: 'person-started', by: 'complaints-lead', data: { as: 'staff' }, about: { person: ['new-starter-1'] }, after: 20 },
    { fact: 'training-given', by: trainer, data: { kind: 'induction' }, about: { person: ['new-starter-1'] }, after: 26 },
    { fact: 'person-started', by: 'complaints-lead', data: { as: 'staff' }, about: { person: ['new-starter-2'] }, after: 350 },
    {
      fact: 'report-issued',
      by: 'complaints-lead',
      data: { report: 'quarterly', period: 'the quarter before', to: leader, published: false, contents: [] },
      after: 40,
      every: 91,
    },
    {
      fact: 'review-held',
      by: governing,
      data: { of: 'quarterly-report', with: ['members'], decided: 'Letters are read by a second person before they go.' },
      after: 50,
      every: 91,
    },
  ] as const
