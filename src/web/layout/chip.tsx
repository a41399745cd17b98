import { Icon, type IconName } from './icon.tsx'

/** Seven meanings and no more; `lock` for restricted cases, `plain` for a fact that is not a state. */
export type ChipMeaning = 'late' | 'today' | 'good' | 'wait' | 'more' | 'stop' | 'lock' | 'time' | 'plain'

const icons: Readonly<Record<ChipMeaning, IconName | undefined>> = {
  late: 'warning',
  today: 'clock',
  good: 'tick',
  wait: 'person',
  more: 'more',
  stop: 'pause',
  lock: 'lock',
  time: 'clock',
  plain: undefined,
}

/** A reason in two or three words: icon and word, so that it reads without colour. */
export function Chip({
  meaning,
  text,
  icon,
}: {
  readonly meaning: ChipMeaning
  readonly text: string
  readonly icon?: IconName | undefined
}) {
  const drawn = icon ?? icons[meaning]
  return (
    <span class={`rc-chip rc-chip--${meaning}`}>
      {drawn && <Icon name={drawn} />}
      {text}
    </span>
  )
}
