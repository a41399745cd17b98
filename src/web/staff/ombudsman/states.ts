import { matterStates } from '#outputs'

type MatterState = ReturnType<typeof matterStates>[number]['state']

export const isMatterState = (state: string): state is MatterState => matterStates().some(one => one.state === state)
