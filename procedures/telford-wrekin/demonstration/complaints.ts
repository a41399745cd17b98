import { familiesAndCarers } from './families-and-carers.ts'
import { parents } from './parents.ts'
import { youngPeople } from './young-people.ts'

/** Sixty or so invented complaints: nobody's own, and like many people's. */
export const complaints = [...youngPeople, ...parents, ...familiesAndCarers]
