export { makeAccount } from './accounts.ts'
export { makeApp } from './app.ts'
export { bookFileOf, readEditionOf } from './book-file.ts'
export { bringUpToToday } from './daily-job.ts'
export { makeDemonstration } from './demonstration.ts'
export { type House, openHouse } from './house.ts'
export { periodsOf } from './library-periods.ts'
export { largestMail, receiveMail } from './mail-in/receive-mail.ts'
export { readOpenCasesAgain } from './read-again.ts'
export { remind } from './reminders.ts'
export {
  exportedProcedure,
  loadProcedure,
  publishProcedure,
  retireProcedure,
  versionNamed,
  versionsOf,
} from './services/procedures.ts'
export { issuedReports, madeAgain } from './services/publication.ts'
export { type ErasureKept, eraseAgain, erasuresKept } from './services/retention.ts'
export { servicesOf } from './services/services.ts'
export { bodyFactsOf, recordedCases } from './services/what-if-cases.ts'
export { type Running, startServer } from './start.ts'
