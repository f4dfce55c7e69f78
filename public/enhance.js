// Small comforts for pages that ship no React. Every page works without them.

const DRAFT = 'draft:'
const SENT = 'draft-sent'
const MONTH = 30 * 24 * 60 * 60 * 1000
const SUBMIT_AGAIN_MS = 8000

/** A page that tells of a failure: what was typed has not arrived. */
const failed = () => document.querySelector('#error-summary, [data-failed]') !== null

/**
 * Storage may be switched off or full; then there is no draft, and nothing else changes.
 * @template Value
 * @param {() => Value} use
 */
const tryStorage = (use) => {
  try {
    return use()
  } catch {
    return null
  }
}

/** @param {HTMLFormElement} form */
const draftKey = (form) => DRAFT + form.dataset.draft

/**
 * The fields whose words are worth keeping. Passwords, files and hidden keys never are.
 * @param {HTMLFormElement} form
 * @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]}
 */
const keptFields = (form) =>
  /** @type {any[]} */ ([...form.elements]).filter(
    ({ name, type }) => name && !/^(password|file|hidden|submit|button|fieldset)$/.test(type),
  )

/** @param {Element} field */
const isTick = (field) => field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)

/** @param {HTMLFormElement} form */
function saveDraft(form) {
  const values = keptFields(form).map((field) => [
    field.name,
    field.value,
    isTick(field) ? /** @type {HTMLInputElement} */ (field).checked : null,
  ])
  tryStorage(() => localStorage.setItem(draftKey(form), JSON.stringify({ at: Date.now(), values })))
}

/** @param {HTMLFormElement} form */
function restoreDraft(form) {
  /** @type {{ at: number, values: [string, string, boolean | null][] } | null} */
  const draft = tryStorage(() => JSON.parse(localStorage.getItem(draftKey(form)) ?? 'null'))
  if (!draft || Date.now() - draft.at > MONTH) return
  const fields = keptFields(form)
  for (const [name, value, ticked] of draft.values) {
    const field = fields.find((each) => each.name === name && (ticked === null || each.value === value))
    if (!field) continue
    if (ticked === null) field.value = value
    else if (isTick(field)) /** @type {HTMLInputElement} */ (field).checked = ticked
  }
}

/** What was sent has arrived when the next page tells of no failure. */
function dropSentDraft() {
  tryStorage(() => {
    const sent = sessionStorage.getItem(SENT)
    if (!sent) return
    sessionStorage.removeItem(SENT)
    if (!failed()) localStorage.removeItem(sent)
  })
}

/** For a phone that several people use: signing out leaves nothing typed behind. */
function forgetDrafts() {
  tryStorage(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFT)) localStorage.removeItem(key)
  })
}

/** @param {SubmitEvent} event */
function onSubmit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target)
  if (event.defaultPrevented || form.method !== 'post') return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = 'yes'
  event.submitter?.setAttribute('aria-disabled', 'true')
  setTimeout(() => freeForm(form), SUBMIT_AGAIN_MS)
  if ('forget' in form.dataset) forgetDrafts()
  if (form.dataset.draft) {
    saveDraft(form)
    tryStorage(() => sessionStorage.setItem(SENT, draftKey(form)))
  }
}

/** @param {HTMLFormElement} form */
function freeForm(form) {
  delete form.dataset.sent
  for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
}

/** @param {MouseEvent} event */
function onClick(event) {
  const target = event.target instanceof Element ? event.target : null
  const shared = target?.closest('[data-share]')
  if (shared instanceof HTMLElement && navigator.share) {
    event.preventDefault()
    // A closed share sheet is an answer too.
    navigator.share({ text: shared.dataset.share ?? '' }).catch(() => {})
  }
  if (target?.closest('[data-print]')) print()
}

dropSentDraft()
for (const form of document.querySelectorAll('form')) {
  if (!form.dataset.draft) continue
  // A form that came back with errors already holds what was sent.
  if (!failed()) restoreDraft(form)
  form.addEventListener('input', () => saveDraft(form))
}
for (const button of document.querySelectorAll('[data-print]')) button.removeAttribute('hidden')
document.getElementById('error-summary')?.focus()
document.addEventListener('submit', onSubmit)
document.addEventListener('click', onClick)
// The back button brings a page back as it was left: its buttons must press again.
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(freeForm))
