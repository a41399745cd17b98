/** The stages of a procedure, drawn: wide on a desk, tall on a phone, and the same in a list. */
import { type Band, type Box, type BoxLine, type Drawing, type Flow, numberedEdges, tallDrawing, wideDrawing } from '#outputs'
import type { Links } from './links.ts'

const sizes: Readonly<Record<BoxLine['is'], number>> = { title: 15, period: 14, small: 13 }

const Texts = ({ lines }: { readonly lines: readonly BoxLine[] }) => (
  <>
    {lines.map(({ text, is, x, y }) => (
      <text x={x} y={y} text-anchor="middle" font-size={sizes[is]} font-weight={is === 'small' ? 400 : 700} class={`rc-flow__${is}`}>
        {text}
      </text>
    ))}
  </>
)

const Stage = ({ box, isHere }: { readonly box: Box; readonly isHere: boolean }) => (
  <g class={isHere ? 'rc-flow__here' : `rc-flow__${box.is === 'start' ? 'begin' : 'stage'}`}>
    <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="8" stroke-width={isHere ? 4 : 2} />
    <Texts lines={box.lines} />
  </g>
)

const Alongside = ({ band }: { readonly band: Band }) => (
  <g class="rc-flow__band">
    <rect x={band.x} y={band.y} width={band.width} height={band.height} rx="8" stroke-width="2" stroke-dasharray="6 4" />
    <Texts lines={band.lines} />
  </g>
)

const Drawn = ({
  drawing,
  here,
  className,
  id,
  title,
}: {
  readonly drawing: Drawing
  readonly here: string | undefined
  readonly className: string
  readonly id: string
  readonly title: string
}) => (
  <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-labelledby={`${id}-t`} class={`${className} rc-flow`}>
    <title id={`${id}-t`}>{title}</title>
    <defs>
      <marker id={`${id}-a`} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto">
        <path d="M0 0 10 5 0 10z" class="rc-flow__head" />
      </marker>
    </defs>
    {drawing.lines.map(({ points }) => (
      <path d={`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(' L')}`} class="rc-flow__line" marker-end={`url(#${id}-a)`} />
    ))}
    {drawing.boxes.map(box => (
      <Stage box={box} isHere={box.id === here} />
    ))}
    {drawing.lines.map(({ badge: [x, y], number }) => (
      <g class="rc-flow__badge">
        <circle cx={round(x)} cy={round(y)} r="10" />
        <text x={round(x)} y={round(y) + 4.5} text-anchor="middle" font-size="13" font-weight="700">
          {number}
        </text>
      </g>
    ))}
    {drawing.band && <Alongside band={drawing.band} />}
  </svg>
)

const round = (n: number): number => Math.round(n * 10) / 10

export interface FlowFigureParams {
  readonly flow: Flow
  readonly links: Links
  /** The stage whose page this is. */
  readonly here?: string
  /** Both drawings are in a page; a printed file has the wide one only. */
  readonly isPrinted?: boolean
  readonly id?: string
}

export const FlowFigure = ({ flow, links, here, isPrinted, id = 'flow' }: FlowFigureParams) => {
  const title = `The stages: ${flow.nodes.map(node => node.title).join(', ')}. The list below says the same in words.`
  return (
    <section class="rc-fig" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`} class={here === undefined && !isPrinted ? '' : 'rc-vh'}>
        The way a complaint goes
      </h2>
      <Drawn drawing={wideDrawing(flow)} here={here} className="rc-wide" id={`${id}-w`} title={title} />
      {!isPrinted && <Drawn drawing={tallDrawing(flow)} here={here} className="rc-narrow" id={`${id}-n`} title={title} />}
      {isPrinted ? (
        <FlowList flow={flow} links={links} />
      ) : (
        <details class="rc-flow-list" open={here === undefined}>
          <summary>The same in words, by number</summary>
          <FlowList flow={flow} links={links} />
        </details>
      )}
    </section>
  )
}

/** The same as the drawing: every box, every line with its number, what is open alongside. */
const FlowList = ({ flow, links }: { readonly flow: Flow; readonly links: Links }) => {
  const edges = numberedEdges(flow)
  const titleOf = (id: string) => flow.nodes.find(node => node.id === id)?.title ?? id
  const stage = (id: string) => <a href={links.to(`stages/${id}`)}>{titleOf(id)}</a>
  const from = (id: string) => {
    const mine = edges.filter(edge => edge.from === id)
    return mine.length === 0 ? null : (
      <ul>
        {mine.map(edge => (
          <li>
            <b class="rc-flow-list__n">{edge.number}</b> to {stage(edge.to)}: {edge.words}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul class="rc-flow-words">
      <li>
        <b>{flow.start.title}</b>
        {flow.start.stages.length > 0 && (
          <>
            . Open at once:{' '}
            {flow.start.stages.map((node, i) => (
              <>
                {i > 0 && '; '}
                <a href={links.to(`stages/${node.id}`)}>{node.title}</a>
              </>
            ))}
          </>
        )}
        {from('received')}
      </li>
      {flow.nodes.map(node => (
        <li>
          <b>{stage(node.id)}</b>
          {node.period !== '' && `: ${node.period}`}
          {from(node.id)}
        </li>
      ))}
      {flow.alongside.length > 0 && (
        <li>
          <b>Open at any time</b>:{' '}
          {flow.alongside.map((node, i) => (
            <>
              {i > 0 && '; '}
              <a href={links.to(`stages/${node.id}`)}>{node.title}</a>
            </>
          ))}
        </li>
      )}
    </ul>
  )
}
