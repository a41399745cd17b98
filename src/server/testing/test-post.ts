/** How mail goes out in a test: to a server on this machine. */
import { type PostSettings, postSettings } from '../post/post-settings.ts'

export const testPost = (way: 'smtp' | 'notify', port: number): PostSettings => {
  const from = { RECOURSE_MAIL_FROM: 'Complaints <complaints@anytown.example>' }
  const settings = postSettings(
    way === 'smtp'
      ? { ...from, RECOURSE_SMTP: `smtp://127.0.0.1:${port}` }
      : {
          ...from,
          RECOURSE_NOTIFY_URL: `http://127.0.0.1:${port}`,
          RECOURSE_NOTIFY_KEY: 'anytown-6d2ab2a3-6bf1-4d2d-b6a0-3b1ac5e3b0d1-9f3e8a0e-2a6c-4a0e-8f2a-0d3c9b7f4e11',
          RECOURSE_NOTIFY_TEMPLATE: 'the-template',
        },
  )
  if (settings === undefined) throw new Error('no settings')
  return settings
}
