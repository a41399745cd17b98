/** A letter as a page of its own, to be kept or sent: nothing of it is fetched from anywhere. */
import type { LetterLanguage } from './frame-words.ts'
import { escapeHtml } from './render.ts'

const sizes = { standard: '12pt', large: '18pt' }

/** `html` is the letter as `render` made it. */
export const letterPage = (
  html: string,
  title: string,
  print: keyof typeof sizes,
  language: LetterLanguage = 'en-GB',
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; padding: 1.5em 1em; font: ${sizes[print]}/1.5 Arial, sans-serif; color: #000; background: #fff; }
article { max-width: 40em; margin: 0 auto; overflow-wrap: break-word; }
h1 { font-size: 1.5em; line-height: 1.25; } h2 { font-size: 1.2em; }
header, footer { margin: 1em 0; } footer span { display: block; }
dl { margin: 1em 0; } dt { font-weight: bold; } dd { margin: 0 0 .5em; }
</style>
</head>
<body>
<main>
${html}
</main>
</body>
</html>
`
