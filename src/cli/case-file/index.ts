/** Files of recorded cases without people: written from the record, read by a what-if. */
export type { CaseFileHead, CaseLine } from './form.ts'
export { withoutPeople } from './pseudonyms.ts'
export { openCaseFile } from './read-cases.ts'
