/** How whoever sorts points of complaint knows a theme of each list: by words in them, the first that fits. */
export const themes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '2025-04-01': {
    'worker-changes': ['key worker', 'she left', 'cancelled five', 'seen me twice', 'worker to be changed', 'driving when'],
    information: ['file', 'in confidence', 'report', 'things about me', 'talk about us', 'minutes say', 'written down'],
    money: ['money', 'payment', 'mileage', 'allowance', 'deposit'],
    moves: ['moved', 'leave my placement', 'would leave', 'refuse the move', 'packed'],
    contact: ['contact', 'school bag'],
    conduct: ['spoken to', 'not in the room', 'suspect', 'fine', 'parks', 'phone was taken'],
    'not-heard': ['nobody asked', 'talked about me', 'over our heads', 'asked for it', 'begun again', 'began again', 'wish to come'],
    delay: ['for a year', 'looked into', 'promised', 'hours in total', 'third time', 'in two years', 'never sent'],
    'not-told': ['told', 'rings back', 'found out', 'heard it'],
    decision: ['too small', 'decides', 'homeless', 'closed', 'could come to us', 'assessment'],
    care: [''],
  },
}
