/** Where a record is kept, as the services have it: a case by its reference, the body's own by the procedure it is recorded under. */
import type { OpenRecord, Person, PersonAdded, Recorded, Recording, Services, Session } from '../../services.ts'

interface Kept {
  record(recording: Omit<Recording, 'reference'>): Promise<Recorded>
  /** As it stands now; undefined where it may not be seen any more. */
  reopen(): Promise<OpenRecord | undefined>
  addPerson(person: Omit<Person, 'id'>): Promise<PersonAdded>
}

export const keptIn = (services: Services, session: Session, { reference, procedure }: OpenRecord): Kept =>
  reference === null
    ? {
        record: recording => services.recordForBody(session, { procedure: procedure.id, ...recording }),
        reopen: async () => (await services.bodyRecord(session)).find(open => open.procedure.id === procedure.id),
        addPerson: async person => ({ is: 'added', person: await services.addPersonOfBody(session, person) }),
      }
    : {
        record: recording => services.record(session, { reference, ...recording }),
        reopen: () => services.openCase(session, reference),
        addPerson: person => services.addPerson(session, reference, person),
      }
