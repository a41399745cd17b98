/** Each role with what the procedure asks of it, lets it do and tells it. */
import type { Act, Procedure, RoleId, Rung, Stage, Who } from '#language'
import type { Making } from './rules/making.ts'
import { withParts } from './rules/making.ts'
import { roleRules } from './rules/other-groups.ts'
import type { Chapter, RoleDoes, RoleEntry, Rule } from './view.ts'

export function roleEntries(making: Making, chapters: readonly Chapter[]): readonly RoleEntry[] {
  const { procedure } = making
  const places = new Map<string, { readonly chapter: string; readonly rule: Rule }>()
  for (const chapter of chapters)
    for (const rule of chapter.groups.flatMap(group => group.rules.flatMap(withParts))) places.set(rule.at, { chapter: chapter.id, rule })
  const does = (at: string, words: string): readonly RoleDoes[] => {
    const place = places.get(at)
    return place === undefined
      ? []
      : [{ rule: place.rule.key, chapter: place.chapter, anchor: place.rule.anchor, clause: place.rule.clause, words }]
  }
  return roleRules(making).map(rule => {
    const role = rule.at.slice('roles/'.length)
    const found = doneBy(procedure, role)
    return {
      rule,
      owes: found.owes.flatMap(([at, words]) => does(at, words)),
      may: found.may.flatMap(([at, words]) => does(at, words)),
      isTold: found.isTold.flatMap(([at, words]) => does(at, words)),
      sees: Object.entries(procedure.sees ?? {}).flatMap(([id, { who }]) =>
        who.includes(role) ? does(`sees/${id}`, id.replaceAll('-', ' ')) : [],
      ),
      notAlso: (procedure.roles[role]?.notAlso ?? []).map(other => procedure.roles[other]?.title ?? other),
    }
  })
}

type Found = readonly (readonly [at: string, words: string])[]

function doneBy(procedure: Procedure, role: RoleId): { readonly owes: Found; readonly may: Found; readonly isTold: Found } {
  const is = (who: Who) => who === role || (typeof who !== 'string' && who.includes(role))
  const owes: [string, string][] = []
  const may: [string, string][] = []
  const isTold: [string, string][] = []
  const told = (rungs: Readonly<Record<string, Rung>> | undefined, at: string) => {
    for (const [id, rung] of Object.entries(rungs ?? {}))
      if (typeof rung.to === 'string' ? rung.to === role : rung.to.includes(role)) isTold.push([`${at}/${id}`, rung.what])
  }
  const extended = (clock: NonNullable<Stage['dates']>[string] | NonNullable<Stage['duties']>[string], at: string) => {
    for (const [id, extension] of Object.entries(clock.extensions ?? {}))
      if (is(extension.who)) may.push([`${at}/extensions/${id}`, extension.may])
    told(clock.ladder, `${at}/ladder`)
  }
  const stages: readonly (readonly [string, Stage])[] = [
    ...Object.entries(procedure.stages).map(([id, stage]): [string, Stage] => [`stages/${id}`, stage]),
    ...(procedure.ofTheBody === undefined ? [] : [['ofTheBody', procedure.ofTheBody] as const]),
  ]
  for (const [at, stage] of stages) {
    for (const [id, duty] of Object.entries(stage.duties ?? {})) {
      if (is(duty.who)) owes.push([`${at}/duties/${id}`, duty.must])
      extended(duty, `${at}/duties/${id}`)
    }
    for (const [id, date] of Object.entries(stage.dates ?? {})) extended(date, `${at}/dates/${id}`)
    for (const [id, gate] of Object.entries(stage.gates ?? {})) if (is(gate.who)) may.push([`${at}/gates/${id}`, gate.may])
    for (const [id, rule] of Object.entries(stage.principles ?? {})) if (is(rule.who)) owes.push([`${at}/principles/${id}`, rule.must])
    told(stage.notices, `${at}/notices`)
  }
  for (const [id, report] of Object.entries(procedure.reports ?? {}))
    if (is(report.who)) owes.push([`reports/${id}`, `issue the ${report.title}`])
  if (procedure.letsStand !== undefined && is(procedure.letsStand.who)) may.push(['letsStand', 'let an entry stand that the rules refused'])
  return { owes, may, isTold }
}

/** Whether people outside the body may do it: their rights, and what others outside answer. */
export const isRight = (procedure: Procedure, { who }: Pick<Act, 'who'>): boolean =>
  who !== 'nobody' && (who === 'anyone' || (typeof who === 'string' ? [who] : who).some(role => procedure.roles[role]?.outside === true))

/** Whether somebody in one of these roles may do it: what a person who complains is offered. */
export function mayBeDoneBy(procedure: Procedure, { at }: Pick<Rule, 'at'>, roles: readonly RoleId[]): boolean {
  const [block, stage = '', kind, gate = ''] = at.split('/')
  const who = block === 'stages' && kind === 'gates' ? procedure.stages[stage]?.gates?.[gate]?.who : undefined
  if (who === undefined || who === 'nobody') return false
  return who === 'anyone' || (typeof who === 'string' ? [who] : who).some(role => roles.includes(role))
}
