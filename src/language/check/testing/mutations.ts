/** One small mistake each in Anytown's procedure, with the fault it must be refused by and words that the message must hold. */
type Json = unknown
export interface Mutation {
  readonly fault: number
  readonly mistake: string
  /** Dots between the keys of what is changed. */
  readonly at: string
  /** What is put there; nothing takes it out. */
  readonly put?: Json
  readonly says: string
  readonly place?: string
}

const s1 = 'stages/stage-1'
const s2 = 'stages/stage-2'
const clause = '6.1'
const recorded = (fact: Json): Json => ({ recorded: fact })

export const mutations: readonly Mutation[] = [
  // 1: the shape
  {
    fault: 1,
    mistake: 'a key misspelt',
    at: `${s1}/duties/respond/doneby`,
    put: 'response-sent',
    says: "unknown key 'doneby'. Did you mean 'doneBy'?",
  },
  { fault: 1, mistake: 'a key left out', at: `${s1}/duties/respond/doneBy`, says: "has no 'doneBy'", place: 'stage-1, duty respond' },
  {
    fault: 1,
    mistake: 'two head keys',
    at: `${s1}/endsWhen`,
    put: { is: ['a', 'a'], atLeast: [1, 1] },
    says: 'is both `is` and `atLeast`',
  },
  {
    fault: 1,
    mistake: 'a value where a condition is wanted',
    at: `${s1}/endsWhen`,
    put: { count: 'case-closed' },
    says: 'holds a value (count) where a condition is wanted',
  },
  { fault: 1, mistake: 'a word misspelt', at: `${s1}/endsWhen`, put: { recorde: 'case-closed' }, says: "Did you mean 'recorded'?" },
  { fault: 1, mistake: 'text for a condition', at: `${s1}/endsWhen`, put: 'case-closed', says: "is 'case-closed'; it must be a condition" },
  { fault: 1, mistake: 'a number for a clause', at: `${s1}/clause`, put: 6, says: 'it must be a clause' },
  { fault: 1, mistake: 'a day that is not', at: 'receivedFrom', put: '2026-02-30', says: "'2026-02-30', which is not a day" },
  { fault: 1, mistake: 'a unit misspelt', at: `${s1}/duties/respond/by/unit`, put: 'workingdays', says: "Did you mean 'working-days'?" },
  { fault: 1, mistake: 'half a day', at: `${s1}/duties/respond/by/n`, put: 9.5, says: 'a whole number' },
  {
    fault: 1,
    mistake: 'an id with capitals',
    at: `${s1}/gates/CloseIt`,
    put: { clause, who: 'director', may: 'x', records: 'review-held' },
    says: 'small letters and hyphens',
  },
  { fault: 1, mistake: 'three values to compare', at: `${s1}/endsWhen`, put: { is: ['a', 'a', 'a'] }, says: 'holds 3 things; it takes 2' },
  { fault: 1, mistake: 'a name every object has', at: 'roles/constructor', put: { title: 'x', clause }, says: 'Choose another' },
  { fault: 1, mistake: 'null', at: 'stages', put: null, says: 'is null' },
  { fault: 1, mistake: 'a list for the stages', at: 'stages', put: [], says: 'is a list; it must be an object' },
  // 2, 3: clauses
  {
    fault: 2,
    mistake: 'a clause that is not there',
    at: `${s1}/duties/respond/clause`,
    put: '7.99',
    says: 'cites 7.99, which clauses.md does not have',
    place: 'stage-1, duty respond, clause',
  },
  { fault: 2, mistake: 'a second clause that is not there', at: `${s1}/duties/respond/clause`, put: '6.2; annex B', says: 'cites annex B' },
  { fault: 2, mistake: 'no clause', at: `${s1}/duties/respond/clause`, put: ' ', says: 'cites no clause' },
  { fault: 2, mistake: 'a source not declared', at: 'outsideSources', says: 'cites reg 17' },
  { fault: 2, mistake: 'a mark on no clause', at: 'notRules/12', put: 'a picture', says: 'marks 12' },
  {
    fault: 3,
    mistake: 'a clause that nothing cites',
    at: 'notRules',
    says: "clauses.md: 11 is cited by nothing; cite it or mark it 'not a rule: why'",
  },
  // 4: names
  {
    fault: 4,
    mistake: 'a role',
    at: `${s1}/duties/respond/who`,
    put: 'service-manger',
    says: "names the role 'service-manger', which is not there. Did you mean 'service-manager'?",
  },
  { fault: 4, mistake: 'a role far from any', at: `${s1}/duties/respond/who`, put: 'qa-team', says: 'The roles are complainant, advocate' },
  {
    fault: 4,
    mistake: 'a role among several',
    at: `${s1}/gates/ask-for-stage-2/who`,
    put: ['complainant', 'anyone'],
    says: "names the role 'anyone'",
  },
  { fault: 4, mistake: 'a track', at: `${s1}/track`, put: 'ordinry', says: "Did you mean 'ordinary'?" },
  { fault: 4, mistake: 'a stage', at: `${s1}/gates/ask-for-stage-2/records/stage`, put: 'stage-two', says: "names the stage 'stage-two'" },
  { fault: 4, mistake: 'a letter', at: `${s1}/duties/respond/letter`, put: 'stage1-response', says: "Did you mean 'stage-1-response'?" },
  {
    fault: 4,
    mistake: 'a register',
    at: `${s2}/gates/appoint-chair/needs/registered/that/register`,
    put: 'independents',
    says: "names the register 'independents'",
  },
  { fault: 4, mistake: 'a meeting', at: `${s2}/dates/review-by/by/meeting`, put: 'pannel', says: "Did you mean 'panel'?" },
  {
    fault: 4,
    mistake: 'a setting',
    at: `${s2}/duties/set-date/by/choose/1/by/n/setting`,
    put: 'panel-day',
    says: "Did you mean 'panel-days'?",
  },
  {
    fault: 4,
    mistake: 'a fact',
    at: `${s1}/duties/acknowledge/doneBy`,
    put: 'acknowledgment-sent',
    says: "Did you mean 'acknowledgement-sent'?",
  },
  {
    fault: 4,
    mistake: 'a kind',
    at: `${s1}/endsWhen`,
    put: { every: 'ponit', that: recorded('case-closed') },
    says: "Did you mean 'point'?",
  },
  {
    fault: 4,
    mistake: 'positions of a kind',
    at: 'positions/paymant',
    put: { open: { title: 'Open', clause, open: true } },
    says: "Did you mean 'payment'?",
  },
  {
    fault: 4,
    mistake: 'a field that narrows',
    at: `${s2}/duties/papers/doneBy/where`,
    put: { off: 'review-panel' },
    says: "names the field 'off', which meeting-papers-sent does not have",
  },
  {
    fault: 4,
    mistake: 'a field of a decision',
    at: `${s1}/gates/ask-for-stage-2/until/decided/ifSays`,
    put: { acepted: true },
    says: "Did you mean 'accepted'?",
  },
  {
    fault: 4,
    mistake: 'a field that is read',
    at: `${s2}/gates/pay/needs/checked/that/covers/0/field`,
    put: 'item',
    says: "Did you mean 'items'?",
  },
  { fault: 4, mistake: 'a day that is read', at: `${s2}/dates/panel/by/field`, put: 'day', says: 'which meeting-date-set does not have' },
  {
    fault: 4,
    mistake: 'a field asked for',
    at: `${s1}/gates/decide-lateness/asks`,
    put: ['reasons', 'weather'],
    says: "asks for 'weather'",
  },
  { fault: 4, mistake: 'an option', at: `${s2}/duties/update/doneBy/where/to`, put: 'complianant', says: "Did you mean 'complainant'?" },
  {
    fault: 4,
    mistake: 'a role appointed',
    at: `${s2}/gates/appoint-chair/records/where/as`,
    put: 'pannel-chair',
    says: "Did you mean 'panel-chair'?",
  },
  { fault: 4, mistake: 'an outcome', at: 'outcomes/overall/0/every', put: ['upholded'], says: "names the outcome 'upholded'" },
  {
    fault: 4,
    mistake: 'what a gate offers',
    at: `${s1}/gates/ask-for-stage-2/needs/right/offers`,
    put: 'ombudsmen',
    says: "Did you mean 'ombudsman'?",
  },
  {
    fault: 4,
    mistake: 'a gate that waits',
    at: `${s1}/duties/decide-lateness/when/waits`,
    put: 'ask-for-stage2',
    says: "Did you mean 'ask-for-stage-2'?",
  },
  { fault: 4, mistake: 'fields of no fact', at: 'fields/complaint-recieved', put: {}, says: "Did you mean 'complaint-received'?" },
  // 5: synonyms
  {
    fault: 5,
    mistake: 'a synonym',
    at: 'facts/stage-1-response-issued',
    put: { says: 'x', by: 'body', fields: {} },
    says: 'Use response-sent with its stage',
  },
  {
    fault: 5,
    mistake: 'a shared fact again',
    at: 'facts/response-sent',
    put: { says: 'x', by: 'body', fields: {} },
    says: 'is a shared fact',
  },
  {
    fault: 5,
    mistake: 'a shared field again',
    at: 'fields/complaint-received/service',
    put: { type: 'text', says: 'x' },
    says: "has the field 'service' already",
  },
  {
    fault: 5,
    mistake: 'a required field added',
    at: 'fields/complaint-received/eligibility/required',
    put: true,
    says: 'required of the shared fact',
  },
  // 6: duties and dates
  {
    fault: 6,
    mistake: 'a date counted from',
    at: `${s1}/dates/stage-2-window/by/earliestOf/1/of/dueOf`,
    put: 'respnd',
    says: "Did you mean 'respond'?",
    place: 'stage-1, date stage-2-window, by',
  },
  {
    fault: 6,
    mistake: 'the date of a window',
    at: `${s1}/gates/ask-for-stage-2/until/by`,
    put: 'stage2-window',
    says: "Did you mean 'stage-2-window'?",
    place: 'stage-1, gate ask-for-stage-2, until',
  },
  {
    fault: 6,
    mistake: 'a duty of another stage',
    at: `${s1}/gates/ask-for-stage-2/needs/right/that/any/1/dutyIs/0`,
    put: 'papers',
    says: "Write 'stage-2/papers'",
  },
  {
    fault: 6,
    mistake: 'a date for a duty',
    at: `${s1}/gates/ask-for-stage-2/needs/right/that/any/1/dutyIs/0`,
    put: 'stage-2-window',
    says: 'a date that nobody owes',
  },
  { fault: 6, mistake: 'what a hold stops', at: `${s1}/holds/advocate/stops`, put: ['respnd'], says: "Did you mean 'respond'?" },
  {
    fault: 6,
    mistake: 'one id for two',
    at: `${s1}/dates/respond`,
    put: { title: 'x', clause, by: 'complaint-received' },
    says: 'is a duty of this stage too',
  },
  // 7: circles, and dates that turn on today
  {
    fault: 7,
    mistake: 'a circle',
    at: `${s1}/duties/respond/by`,
    put: { dueOf: 'stage-2-window' },
    says: 'stage-1/respond rests on stage-1/stage-2-window, which rests on stage-1/respond',
  },
  {
    fault: 7,
    mistake: 'its own date',
    at: `${s1}/duties/respond/by`,
    put: { unit: 'days', n: 1, how: 'from', of: { at: 'due' } },
    says: 'rests on itself',
  },
  {
    fault: 7,
    mistake: 'a choice that turns on today',
    at: `${s2}/duties/set-date/by/choose/0/when`,
    put: { dutyIs: ['stage-1/respond', 'overdue'] },
    says: 'turns on today',
  },
  {
    fault: 7,
    mistake: 'a choice by the day looked at',
    at: `${s2}/duties/set-date/by/choose/0/when`,
    put: { atMost: [{ date: { at: 'act' } }, { date: 'complaint-received' }] },
    says: 'turns on today',
  },
  { fault: 7, mistake: 'counted from today', at: `${s1}/duties/respond/by/of`, put: { at: 'act' }, says: 'turns on today' },
  // 8: stages
  {
    fault: 8,
    mistake: 'a stage asked for by nothing',
    at: `${s1}/gates/ask-for-stage-2/records/stage`,
    put: 'closing',
    says: 'opensWhen needs escalation-requested of stage-2, which no act records',
  },
  {
    fault: 8,
    mistake: 'a stage that nobody may ask for',
    at: `${s1}/gates/ask-for-stage-2/who`,
    put: 'nobody',
    says: 'which nobody may record',
    place: 'stage-2, opensWhen',
  },
  {
    fault: 8,
    mistake: 'a stage that cannot end',
    at: `${s2}/endsWhen`,
    put: recorded({ fact: 'escalation-requested', stage: 'closing' }),
    says: 'can never end',
  },
  { fault: 8, mistake: 'a stage that nothing ends', at: `${s2}/endsWhen`, says: 'opens and nothing ends it' },
  { fault: 8, mistake: 'no gate to close', at: 'stages/closing/gates', says: 'a case could never be closed' },
  {
    fault: 8,
    mistake: 'a close that waits for what nobody may do',
    at: 'stages/closing/gates/close/needs/nothing/that',
    put: recorded({ fact: 'freeze-decided', where: { frozen: true } }),
    says: 'can never close a case',
  },
  // 9: starts
  {
    fault: 9,
    mistake: 'a start that nobody may record',
    at: `${s1}/duties/respond/by/of`,
    put: { fact: 'freeze-decided', where: { frozen: true } },
    says: 'counts from freeze-decided (frozen true), which nobody may record',
  },
  {
    fault: 9,
    mistake: 'a start of another stage',
    at: `${s1}/duties/respond/by/of`,
    put: { fact: 'meeting-papers-sent', where: { of: 'review-panel' } },
    says: 'which no act records',
  },
  {
    fault: 9,
    mistake: 'a period without one',
    at: `${s1}/duties/respond/by/of`,
    put: { at: 'period-end' },
    says: 'nothing here comes by the period',
  },
  { fault: 9, mistake: 'the earliest of nothing', at: `${s1}/dates/stage-2-window/by`, put: { earliestOf: [] }, says: 'of nothing' },
  // 10: duties that nothing does
  {
    fault: 10,
    mistake: 'only an act that waits for it',
    at: `${s1}/duties/respond/needs`,
    put: {
      first: { clause, that: recorded('response-sent'), otherwise: 'x' },
      second: { clause, that: recorded('complaint-resolved'), otherwise: 'x' },
    },
    says: 'while stage-1 is open',
  },
  { fault: 10, mistake: 'a duty that nobody may do', at: `${s1}/duties/acknowledge/who`, put: 'nobody', says: 'nobody may record' },
  // 11, 12: letters
  {
    fault: 11,
    mistake: 'no next stage',
    at: 'letters/stage-1-response/contains/next-step',
    says: 'stage-1-response does not contain how to go to stage-2',
  },
  {
    fault: 11,
    mistake: 'no ombudsman',
    at: 'letters/final-response/contains',
    put: { points: { clause, says: 'an answer' } },
    says: 'how to go to the ombudsman',
  },
  {
    fault: 12,
    mistake: 'a gap that nothing fills',
    at: 'letters/acknowledgement/words/received',
    put: 'Dear {complainant.nmae}',
    says: 'the gap {complainant.nmae}, which nothing fills',
  },
  {
    fault: 12,
    mistake: 'a gap not closed',
    at: 'letters/acknowledgement/words/received',
    put: 'Dear {complainant.name',
    says: 'a brace without its other',
  },
  { fault: 12, mistake: 'words for no piece', at: 'letters/acknowledgement/words/recieved', put: 'x', says: "Did you mean 'received'?" },
  {
    fault: 12,
    mistake: 'a piece that the letter has not',
    at: `${s1}/duties/respond/needs`,
    put: { whole: { clause, that: { covers: [{ given: 'contents' }, ['next-stop']] }, otherwise: 'x' } },
    says: "Did you mean 'next-step'?",
  },
  {
    fault: 12,
    mistake: 'a given that no form gives',
    at: `${s2}/gates/pay/needs/checked/that`,
    put: { filled: { given: 'reason' } },
    says: "needs given('reason'), which neither asks nor payment-made has",
  },
  {
    fault: 12,
    mistake: 'a new date that no form gives',
    at: `${s1}/duties/respond/extensions/agreed/to/field`,
    put: 'newDay',
    says: "Did you mean 'newDate'?",
  },
  // 13, 14
  {
    fault: 13,
    mistake: 'each of a kind',
    at: `${s2}/gates/pay/each`,
    put: 'paymant',
    says: "no fact concerns the kind 'paymant'. Did you mean 'payment'?",
  },
  {
    fault: 14,
    mistake: 'a day with a number',
    at: `${s2}/gates/hold-panel/needs/members/that`,
    put: { atMost: [{ date: 'complaint-received' }, 3] },
    says: 'atMost compares a day with a number',
  },
  {
    fault: 14,
    mistake: 'words that are more',
    at: `${s2}/gates/hold-panel/needs/members/that`,
    put: { atMost: [{ given: 'of' }, 'review'] },
    says: 'no more and less',
  },
  {
    fault: 14,
    mistake: 'a person with words',
    at: `${s2}/gates/hold-panel/needs/members/that`,
    put: { is: [{ actor: 'person' }, 'director'] },
    says: 'is compares a person with text',
  },
  { fault: 14, mistake: 'yes or no with words', at: `${s1}/holds/advocate/from/where/unavoidable`, put: 'yes', says: 'holds yes or no' },
  { fault: 14, mistake: 'a day from words', at: `${s2}/dates/panel/by/field`, put: 'of', says: 'takes a day from' },
  // 15
  {
    fault: 15,
    mistake: 'counted from no limit',
    at: `${s2}/duties/thank/by`,
    put: { unit: 'days', n: 2, how: 'after', of: { noLimit: 'soon', arises: 'meeting-held' } },
    says: 'counts from a noLimit',
  },
  {
    fault: 15,
    mistake: 'counted from a duty without a limit',
    at: `${s2}/duties/respond/by/of`,
    put: { dueOf: 'thank' },
    says: 'counts from a noLimit (stage-2/thank)',
  },
  {
    fault: 15,
    mistake: 'hours for a date',
    at: `${s1}/duties/respond/by`,
    put: { hours: 24, after: 'complaint-received' },
    says: '`hours` gives a moment',
  },
  // 16, 17
  {
    fault: 16,
    mistake: 'any contact does it',
    at: `${s2}/duties/thank/doneBy`,
    put: 'contact-made',
    says: 'contact-made may come before the start',
  },
  {
    fault: 16,
    mistake: 'another appointment does it',
    at: `${s2}/duties/thank/doneBy`,
    put: 'person-appointed',
    says: 'stage-2/appoint-chair has it recorded too',
  },
  {
    fault: 17,
    mistake: 'silence refuses',
    at: `${s2}/gates/pay/needs/checked/that`,
    put: { is: [{ fieldOf: 'complaint-received', field: 'harmAlleged' }, true] },
    says: "is looks at 'harmAlleged' of complaint-received, which may be left out",
  },
  // 18: extensions
  {
    fault: 18,
    mistake: 'no reason',
    at: `${s1}/duties/respond/extensions/agreed/records`,
    put: 'timescale-set',
    says: 'does not ask for a reason',
  },
  {
    fault: 18,
    mistake: 'a cap below the base',
    at: `${s1}/duties/respond/extensions/agreed/atMost/n`,
    put: 10,
    says: 'caps it at 10 working days from the start; the period is already 10',
  },
  // 19, 20: holds
  { fault: 19, mistake: 'afresh with two starts', at: `${s1}/holds/advocate/stops`, put: ['stage-2-window'], says: 'more than one start' },
  { fault: 20, mistake: 'a hold that stops nothing', at: `${s1}/holds/advocate/stops`, put: [], says: 'stops nothing' },
  { fault: 20, mistake: 'a hold nobody can end', at: `${s1}/gates/appoint-advocate/who`, put: 'nobody', says: 'no act records its end' },
  // 21: late decisions
  {
    fault: 21,
    mistake: 'nobody is to decide',
    at: `${s1}/duties/decide-lateness/when`,
    says: "waits('stage-1/ask-for-stage-2') starts nothing",
  },
  { fault: 21, mistake: 'no reasons asked', at: `${s1}/gates/decide-lateness/asks`, put: ['goodReason'], says: 'no reasons are asked for' },
  {
    fault: 21,
    mistake: 'nobody may decide',
    at: `${s1}/gates/ask-for-stage-2/until/decided`,
    put: { by: 'standing-decided', ifSays: { accepted: true } },
    says: 'waits for standing-decided, which no act records',
  },
  { fault: 21, mistake: 'a wait for what is never decided', at: `${s1}/gates/ask-for-stage-2/until/decided`, says: 'is never true' },
  // 22: rungs
  {
    fault: 22,
    mistake: 'escalates to who owes it',
    at: `${s1}/duties/respond/ladder/escalation/to`,
    put: ['director', 'service-manager'],
    says: 'escalates to service-manager, who owes it',
  },
  {
    fault: 22,
    mistake: 'a rung on no date',
    at: `${s2}/duties/thank/ladder`,
    put: { late: { clause, on: { unit: 'days', n: 1, how: 'after', of: { at: 'due' } }, what: 'x', to: 'panel-chair' } },
    says: 'a clock that has none',
  },
  {
    fault: 22,
    mistake: 'twice the same',
    at: `${s1}/duties/respond/ladder/again`,
    put: { clause, on: { unit: 'working-days', n: 2, how: 'after', of: { at: 'due' } }, what: 'x', to: 'director' },
    says: 'as rung escalation',
  },
  // 23: tracks and positions
  { fault: 23, mistake: 'two otherwise', at: 'tracks/court/takes', put: 'otherwise', says: 'takes `otherwise`, as court does' },
  { fault: 23, mistake: 'no otherwise', at: 'tracks/ordinary/takes', says: 'no track that takes `otherwise`' },
  {
    fault: 23,
    mistake: 'a position out of reach',
    at: 'positions/case/closed/when',
    put: { all: [] },
    says: 'closed before it is always true',
    place: 'position answered of case',
  },
  {
    fault: 23,
    mistake: 'a last position with a when',
    at: 'positions/case/open/when',
    put: recorded('complaint-received'),
    says: 'may stand nowhere',
  },
  {
    fault: 23,
    mistake: 'a position twice',
    at: 'positions/case/answered/when',
    put: { stands: 'case-closed', endedBy: 'case-reopened' },
    says: 'has the same when',
  },
  {
    fault: 23,
    mistake: 'a track that takes nothing',
    at: 'tracks/court/takes',
    put: recorded({ fact: 'freeze-decided', where: { frozen: true } }),
    says: 'is never reached',
  },
  // 24: outcomes
  {
    fault: 24,
    mistake: 'a mixture without an answer',
    at: 'outcomes/overall/2/every',
    put: ['upheld', 'not-upheld'],
    says: 'the last rule must have no every',
  },
  { fault: 24, mistake: 'an outcome not mapped', at: 'outcomes/reportsAs/upheld', says: 'what upheld is reported as' },
  { fault: 24, mistake: 'a rule that fits everything', at: 'outcomes/overall/0/every', says: 'no rule after it is ever used' },
  // 25
  {
    fault: 25,
    mistake: 'needed and forbidden',
    at: `${s2}/duties/thank/needs`,
    put: { frozen: { clause, that: recorded({ fact: 'freeze-decided', where: { frozen: true } }), otherwise: 'x' } },
    says: 'nobody may record freeze-decided',
    place: 'stage-1, gate freeze-proceedings, who',
  },
  // 26
  {
    fault: 26,
    mistake: 'a departure without the law',
    at: `${s1}/duties/respond/lines`,
    says: 'departs from reg 17 but shows no date of the law',
  },
  {
    fault: 26,
    mistake: 'an empty sentence',
    at: `${s1}/gates/ask-for-stage-2/needs/right/otherwise`,
    put: '  ',
    says: "'otherwise' is empty",
  },
  { fault: 26, mistake: 'an empty doubt', at: `${s1}/dates/stage-2-window/reading/doubt`, put: '', says: "'doubt' is empty" },
  { fault: 26, mistake: 'an empty must', at: `${s1}/duties/respond/must`, put: '', says: "'must' is empty" },
  // 27
  { fault: 27, mistake: 'an end before the beginning', at: 'receivedUntil', put: '2026-03-01', says: 'before it begins' },
  // 28
  {
    fault: 28,
    mistake: 'a denominator that is not there',
    at: 'measures/in-time/outOf',
    put: 'recieved',
    says: "Did you mean 'received'?",
  },
  { fault: 28, mistake: 'a share of nothing', at: 'measures/in-time/outOf', says: 'without its denominator' },
  {
    fault: 28,
    mistake: 'a report of no measure',
    at: 'reports/annual/contains/numbers/says',
    put: 'how many: {closed}',
    says: 'shows {closed}, which is not a measure',
  },
  // 29
  { fault: 29, mistake: 'a role unused', at: 'roles/mayor', put: { title: 'Mayor', clause }, says: 'nothing uses this role' },
  {
    fault: 29,
    mistake: 'a letter unused',
    at: `${s1}/duties/acknowledge/letter`,
    says: 'nothing uses this letter',
    place: 'letter acknowledgement',
  },
  {
    fault: 29,
    mistake: 'a register unused',
    at: `${s2}/gates/appoint-chair/needs/registered/that`,
    put: { filled: { given: 'person' } },
    says: 'nothing uses this register',
  },
  {
    fault: 29,
    mistake: 'a setting unused',
    at: 'settings/quorum',
    put: { value: 3, clause, says: 'x' },
    says: 'nothing uses this setting',
  },
  {
    fault: 9,
    mistake: 'a date among several that never comes',
    at: `${s1}/duties/respond/by/of`,
    put: { latestOf: ['complaint-received', { fact: 'meeting-held', stage: 'stage-1' }] },
    says: 'has a date among its several that never comes: it counts from meeting-held',
  },
  // 31, 32
  {
    fault: 31,
    mistake: 'a fact judged only when one role does it',
    at: `${s1}/gates/confirm-withdrawal/records`,
    put: { fact: 'withdrawal-confirmed', by: 'complaints-officer' },
    says: 'judges withdrawal-confirmed only when complaints-officer did it',
    place: 'stage-1, gate confirm-withdrawal',
  },
  {
    fault: 32,
    mistake: 'a gate beside a gate',
    at: `${s1}/gates/settle`,
    put: { clause, who: 'complaints-officer', may: 'x', records: 'withdrawal-confirmed' },
    says: 'lets through what stage-1/confirm-withdrawal would refuse (need asked)',
    place: 'stage-1, gate settle',
  },
  {
    fault: 32,
    mistake: 'a gate that asks for no letter',
    at: `${s2}/gates/answer`,
    put: { clause, who: ['director', 'complaints-officer'], may: 'x', records: 'response-sent' },
    says: 'lets through what stage-2/respond would refuse (letter final-response)',
  },
  {
    fault: 10,
    mistake: 'a duty done by what was refused',
    at: `${s2}/duties/thank/doneBy`,
    put: { fact: 'contact-made', effect: 'refused' },
    says: 'is done by something that was refused or waits',
  },
  {
    fault: 14,
    mistake: 'a length that is text',
    at: `${s1}/duties/respond/by/n`,
    put: { fieldOf: 'complaint-received', field: 'words' },
    says: 'counts in text',
  },
  {
    fault: 14,
    mistake: 'a length that is a word for a day',
    at: `${s1}/duties/respond/by/n`,
    put: { overall: true },
    says: 'counts in no length',
  },
  {
    fault: 4,
    mistake: 'a field of no register',
    at: `${s2}/gates/appoint-chair/needs/registered/that/where`,
    put: { shoeSize: 9 },
    says: "'shoeSize'",
  },
  {
    fault: 6,
    mistake: 'a duty that a report is already',
    at: 'ofTheBody',
    put: {
      title: 'x',
      clause,
      duties: {
        annual: { clause, who: 'director', must: 'x', by: { noLimit: 'x', arises: { day: '2026-04-01' } }, doneBy: 'review-held' },
      },
    },
    says: "'annual' is a duty or a date of the body too",
  },
  { fault: 10, mistake: 'a report that never comes again', at: 'reports/annual/each', says: 'says neither each nor again' },
]

/** A copy with one thing put in or taken out; every step of the way must be there. */
export function mutated(original: unknown, { at, put }: Pick<Mutation, 'at' | 'put'>): unknown {
  const copy: unknown = structuredClone(original)
  const keys = at.split('/')
  const last = keys.pop() ?? ''
  let here: unknown = copy
  for (const key of keys) here = isObject(here) ? here[key] : undefined
  if (!isObject(here)) throw new Error(`nothing stands at ${at}`)
  if (put === undefined) {
    if (!(last in here)) throw new Error(`nothing stands at ${at}`)
    delete here[last]
  } else here[last] = put
  return copy
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
