/** What the things of a procedure are called by. */

/** A clause of the body's document, e.g. '7.12.1' or '7.12.1; 7.14 row 7': anchors in `clauses.md`. */
export type Clause = string
export type RoleId = string
export type StageId = string
export type TrackId = string
export type LetterId = string
export type FactType = string
/** What a fact may be about: point, member, person, payment, action ... or a kind the procedure declares. */
export type Kind = string
/** A duty's or date's id: bare inside its own stage, `stage-1/respond` across stages. */
export type ClockId = string
export type GateId = string
