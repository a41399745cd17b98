/**
 * The answers of the public form by question, as `Services.saveDraft` keeps them and `submitDraft` turns them into facts.
 * The form a complaint by telephone is taken on gives the same ones.
 */
import type { Body } from '#language'
import type { Answers } from '../services.ts'

/** What each question is called, and what its answer is. */
export const questions = {
  /** What it is: 'complaint' unless said, or a kind of `representation-received`. */
  what: 'what it is',
  /** Who sends an enquiry or a comment, where the procedure asks. */
  from: 'from whom it is',
  /** An id of `body.relations`. */
  relation: 'who the person is',
  /** 'me' or 'someone-else'. */
  for: 'whom the complaint is for',
  /** The person affected, where it is somebody else. */
  affectedName: 'the name of the person affected',
  affectedAge: 'the age of the person affected',
  /** 'yes', 'no' or 'cannot': whether they know and agree. */
  consent: 'whether the person affected agrees',
  consentWhy: 'why the person affected has not been asked',
  /** An id of `body.services`, or 'not-sure'. */
  service: 'the service',
  /** Several: each point of complaint, in the person's own words. */
  points: 'the points of complaint',
  /** 'YYYY-MM-DD' or 'YYYY-MM', or 'not-sure'. */
  happened: 'when it happened',
  outcomeWanted: 'the outcome wanted',
  /** 'no', 'supports' or 'acts': whether somebody supports the person or acts for them. */
  representative: 'whether somebody represents or supports the person',
  representativeName: 'the name of the representative or supporter',
  representativeContact: 'how to reach the representative or supporter',
  /** 'yes', 'no' or 'not-sure': whether a young person agrees that somebody speaks for them. */
  representativeAgreed: 'whether the young person agrees to who speaks for them',
  /** 'yes' or 'no': an advocate is wanted (asked of the young). */
  advocate: 'whether an advocate is wanted',
  /** Several, each a title as offered: 'Large print', 'A sign language interpreter' ... */
  help: 'the help needed',
  helpOther: 'other help needed',
  /** 'email', 'phone', 'text' or 'letter'. */
  contactBy: 'the best way to reach the person',
  contactAvoid: 'what to avoid when reaching the person',
  /** 'yes' or 'no'. */
  danger: 'whether anyone is in danger now',
  /** 'yes' or 'no'. */
  anonymous: 'whether the person stays anonymous',
  name: 'the name',
  age: 'the age, where the person is young',
  email: 'the email address',
  phone: 'the telephone number',
  address: 'the postal address',
} as const

export type Question = keyof typeof questions

/** The one answer to a question, or nothing. */
export function answer(answers: Answers, question: Question): string {
  const given = answers[question]
  return typeof given === 'string' ? given : (given?.at(-1) ?? '')
}

/** All answers to a question that takes several. */
export function answersTo(answers: Answers, question: Question): readonly string[] {
  const given = answers[question]
  return given === undefined || given === '' ? [] : typeof given === 'string' ? [given] : given
}

export const relationOf = (body: Body, answers: Answers) => body.relations.find(relation => relation.id === answer(answers, 'relation'))

/** Whether the page should speak to a child or young person. */
export const isYoung = (body: Body, answers: Answers): boolean => relationOf(body, answers)?.young === true

/** The wish of whoever said in the form that they would like an advocate. */
export const advocateWanted = 'An advocate is wanted'
