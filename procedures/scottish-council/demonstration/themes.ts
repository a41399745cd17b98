/** How whoever sorts points of complaint knows a theme of each list: by words in them, the first that fits. */
export const themes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '2025-04-01': {
    'missed-on-the-day': ['missed', 'dates', 'assisted collection', 'did not come', 'had been', 'in the rain', 'emptied'],
    access: ['disabled', 'cannot get into', 'elsewhere', 'pram'],
    staff: ['humming', 'hums', 'searched', 'laughed', 'councillor', 'race past', 'door about'],
    process: [
      'wrong',
      'somebody else',
      'left in 2023',
      'twice',
      'old flat',
      'not in the report',
      'marked as done',
      'diary',
      'photograph',
      'registered',
    ],
    communication: ['told', 'rang', 'ring', 'writing', 'notice', 'sign', 'website', 'web chat', 'letter i never'],
    delay: ['november', 'since', 'weeks', 'fourth', 'months', 'august', 'days'],
    decision: ['discount', 'cut', 'finished', 'timetable', 'cooling'],
    'service-not-given': ['no care', 'heating', 'lift', 'pothole', 'light', 'gritter'],
    standard: [''],
  },
}
