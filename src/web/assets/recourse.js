// Everything works without this: it counts characters, moves focus to the error summary and stops a second press.
import './upload.js'
import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, NotificationBanner, SkipLink, Tabs } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, SkipLink, Tabs]) createAll(component)

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// A menu that was opened closes when it is left.
for (const menu of document.querySelectorAll('.rc-nav__group')) {
  menu.addEventListener('focusout', event => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false
  })
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary').focus()
  })
  document.addEventListener('click', event => {
    if (!menu.contains(event.target)) menu.open = false
  })
}
