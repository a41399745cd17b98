import { describe, expect, test } from 'vitest'
import type { Procedure, Stage } from '#language'
import { anytown } from '../testing/anytown.ts'
import { flowOf } from './flow.ts'
import { type Box, type Drawing, numberedEdges, tallDrawing, wideDrawing } from './layout.ts'

const stage = (title: string, more: Partial<Stage> = {}): Stage => ({ title, clause: '1', ...more })
const asks = (of: string) => ({
  ask: { clause: '1', who: 'complainant', may: `ask for ${of}`, records: { fact: 'escalation-requested', stage: of } },
})

/** A procedure with tracks, a chain of stages, a way that skips one, and stages that lead nowhere. */
const branching: Procedure = {
  ...anytown,
  tracks: { main: { title: 'The stages', clause: '1', takes: 'otherwise' }, other: { title: 'Another body', clause: '1' } },
  stages: {
    intake: stage('Receiving', { opensWhen: { recorded: 'complaint-received' } }),
    one: stage('Stage One: a rather long title that must be broken over lines', {
      opensWhen: { all: [{ track: 'main' }, { recorded: 'complaint-received' }] },
      gates: asks('two'),
    }),
    two: stage('Stage Two', { opensWhen: { recorded: { fact: 'escalation-requested', stage: 'two' } }, gates: asks('three') }),
    three: stage('Stage Three', {
      opensWhen: { any: [{ recorded: { fact: 'escalation-requested', stage: 'three' } }, { track: 'other' }] },
    }),
    elsewhere: stage('With another body', { track: 'other' }),
    comments: stage('Comments', { opensWhen: { recorded: 'representation-received' } }),
    people: stage('People and consent'),
  },
}
const flow = flowOf(branching, [])

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const looksRight = (drawing: Drawing) => {
  for (const [i, a] of drawing.boxes.entries()) {
    for (const b of drawing.boxes.slice(i + 1)) expect(overlap(a, b), `${a.id} lies on ${b.id}`).toBe(false)
    expect(a.x).toBeGreaterThanOrEqual(0)
    expect(a.x + a.width, a.id).toBeLessThanOrEqual(drawing.width)
    expect(a.y + a.height, a.id).toBeLessThanOrEqual(drawing.height)
    for (const line of a.lines) expect(line.y > a.y && line.y < a.y + a.height, `${a.id}: ${line.text}`).toBe(true)
  }
  for (const [i, { badge }] of drawing.lines.entries())
    for (const other of drawing.lines.slice(i + 1))
      expect(Math.hypot(badge[0] - other.badge[0], badge[1] - other.badge[1]), 'two numbers lie on each other').toBeGreaterThanOrEqual(20)
  for (const { badge, number } of drawing.lines)
    for (const box of drawing.boxes) {
      const inside = badge[0] > box.x && badge[0] < box.x + box.width && badge[1] > box.y && badge[1] < box.y + box.height
      expect(inside, `${number} lies on ${box.id}`).toBe(false)
    }
  if (drawing.band) for (const box of drawing.boxes) expect(box.y + box.height).toBeLessThanOrEqual(drawing.band.y)
}

describe('the drawing of the stages', () => {
  test('which stage leads to which is read from what their acts record', () => {
    expect(flow.edges.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'received > one',
      'one > two',
      'two > three',
      'received > three',
      'received > elsewhere',
      'received > comments',
    ])
    expect(flow.edges[1]?.says).toBe('ask for two')
    expect(flow.start.stages.map(({ id }) => id)).toEqual(['intake'])
    expect(flow.alongside.map(({ id }) => id)).toEqual(['people'])
  })

  test.each([
    ['wide', wideDrawing],
    ['tall', tallDrawing],
  ])('%s: no box, number or word lies on another, and every stage and line is there', (_, draw) => {
    for (const one of [flow, flowOf(anytown, [])]) {
      const drawing = draw(one)
      looksRight(drawing)
      expect(drawing.boxes.map(({ id }) => id).toSorted()).toEqual(['received', ...one.nodes.map(({ id }) => id)].toSorted())
      expect(drawing.lines.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(numberedEdges(one).map(({ number }) => number))
    }
  })

  test('every stage of the procedure is a box, in the first box or alongside', () => {
    const drawn = [...flow.nodes, ...flow.start.stages, ...flow.alongside].map(({ id }) => id)
    expect(drawn.toSorted()).toEqual(Object.keys(branching.stages).toSorted())
  })

  test('a tall drawing is as wide as a small phone', () => {
    expect(tallDrawing(flow).width).toBe(320)
  })
})
