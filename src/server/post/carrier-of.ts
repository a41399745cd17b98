/** The carrier that the settings name. */
import type { Carrier } from './carrier.ts'
import { notifyCarrier } from './notify.ts'
import type { PostSettings } from './post-settings.ts'
import { smtpCarrier } from './smtp.ts'

export const carrierOf = (settings: PostSettings): Carrier => (settings.is === 'smtp' ? smtpCarrier(settings) : notifyCarrier(settings))
