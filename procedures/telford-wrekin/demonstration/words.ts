export const findings = {
  upheld: ['We should have done this.'],
  'partially-upheld': ['Part was right.'],
  'not-upheld': ['The records show it was done.'],
  resolved: ['Settled.'],
}
export const fields = {}
