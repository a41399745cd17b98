// Files are sent with their progress shown. Without this the form is sent as any other.
const shown = (form, text, share) => {
  let box = form.querySelector('.rc-uploading')
  if (!box) {
    box = document.createElement('div')
    box.className = 'rc-uploading'
    box.append(document.createElement('progress'), document.createElement('span'))
    box.firstChild.max = 100
    box.firstChild.setAttribute('aria-label', 'How much has been sent')
    box.lastChild.setAttribute('role', 'status')
    form.querySelector('button[type=submit], .govuk-button').before(box)
  }
  box.firstChild.value = share
  if (box.lastChild.textContent !== text) box.lastChild.textContent = text
}

// What the service answered to a form that was not right: the same page, with what is wrong.
const replaced = html => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  if (!main) return false
  document.title = page.title
  document.querySelector('main').replaceWith(main)
  begin(main)
  const summary = main.querySelector('.govuk-error-summary')
  summary?.setAttribute('tabindex', '-1')
  summary?.focus()
  return true
}

const send = (form, event) => {
  const files = [...form.querySelectorAll('input[type=file]')].flatMap(input => [...input.files])
  if (files.length === 0) return
  event.preventDefault()
  const request = new XMLHttpRequest()
  const failed = () => shown(form, 'The files could not be sent. Check the connection, then press the button again.', 0)
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const share = total > 0 ? Math.floor((loaded / total) * 100) : 0
    shown(form, share < 100 ? `Sending: ${Math.floor(share / 10) * 10}%` : 'Sent. It is being looked at', share)
  })
  request.addEventListener('error', failed)
  request.addEventListener('load', () => {
    if (request.status === 200) location.assign(request.responseURL)
    else if (!replaced(request.responseText)) failed()
  })
  request.open('POST', form.action)
  request.send(new FormData(form))
  shown(form, 'Sending: 0%', 0)
}

const begin = within => {
  for (const form of within.querySelectorAll('form[data-upload]')) form.addEventListener('submit', event => send(form, event))
}

begin(document)
