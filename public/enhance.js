// Small comforts for pages that ship no React. Every page works without them.

const DRAFT = 'draft:'
// Under the same roof as drafts: signing out forgets both.
const SEARCHES = 'draft:searches'
const MOST_SEARCHES = 6
const TYPING_MS = 150
const SENT = 'draft-sent'
const MONTH = 30 * 24 * 60 * 60 * 1000
const SUBMIT_AGAIN_MS = 8000

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** The page tells of a failure: what was typed has not arrived. */
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
 * The fields worth keeping, by name; a tick also by its value. Passwords, files and hidden keys never are.
 * @param {HTMLFormElement} form
 */
const keptFields = (form) =>
  /** @type {Field[]} */ ([...form.elements])
    .filter(({ name, type }) => name && !/^(password|file|hidden|submit|button|fieldset)$/.test(type))
    .map((field) => ({ field, key: isTick(field) ? `${field.name}=${field.value}` : field.name }))

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
const isTick = (field) => /^(checkbox|radio)$/.test(field.type)

/** @param {HTMLFormElement} form */
function saveDraft(form) {
  const values = keptFields(form).map(({ field, key }) => [key, isTick(field) ? field.checked : field.value])
  const draft = { at: Date.now(), values: Object.fromEntries(values) }
  tryStorage(() => localStorage.setItem(draftKey(form), JSON.stringify(draft)))
}

/** @param {HTMLFormElement} form */
function restoreDraft(form) {
  const draft = tryStorage(() => JSON.parse(localStorage.getItem(draftKey(form)) ?? 'null'))
  if (!draft || Date.now() - draft.at > MONTH) return
  for (const { field, key } of keptFields(form)) {
    const kept = draft.values[key]
    if (isTick(field)) field.checked = kept ?? field.checked
    else field.value = kept ?? field.value
  }
}

/** What was sent has arrived when the next page tells of no failure. */
function dropSentDraft() {
  const sent = sessionStorage.getItem(SENT)
  sessionStorage.removeItem(SENT)
  if (sent && !failed()) localStorage.removeItem(sent)
}

/** For a phone that several people use: signing out leaves nothing typed behind. */
function forgetDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFT)) localStorage.removeItem(key)
}

/** @param {SubmitEvent} event */
function onSubmit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target)
  if (event.defaultPrevented || form.method !== 'post') return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = 'yes'
  event.submitter?.setAttribute('aria-disabled', 'true')
  setTimeout(freeForm, SUBMIT_AGAIN_MS, form)
  if (form.dataset.forget) tryStorage(forgetDrafts)
  if (!form.dataset.draft) return
  saveDraft(form)
  tryStorage(() => sessionStorage.setItem(SENT, draftKey(form)))
}

/** @param {HTMLFormElement} form */
function freeForm(form) {
  delete form.dataset.sent
  for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled')
}

/** @returns {string[]} */
const recentSearches = () => tryStorage(() => JSON.parse(localStorage.getItem(SEARCHES) ?? '[]')) ?? []

/**
 * Offers what the server suggests while somebody types, and their last searches before they do.
 * @param {HTMLInputElement} input
 */
function suggest(input) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing
  /** @param {string[]} words */
  const offer = (words) => input.list?.replaceChildren(...words.map((word) => new Option(word, word)))
  const ask = async () => {
    const typed = input.value
    if (typed.trim() === '') return offer(recentSearches())
    const answer = await fetch(`${input.dataset.suggest}&q=${encodeURIComponent(typed)}`)
    const words = answer.ok ? await answer.json() : []
    if (typed === input.value) offer(words)
  }
  const later = () => {
    clearTimeout(typing)
    // What cannot be suggested is typed to its end.
    typing = setTimeout(() => ask().catch(() => {}), TYPING_MS)
  }
  input.addEventListener('input', later)
  input.addEventListener('focus', later)
  input.form?.addEventListener('submit', () => {
    const words = input.value.trim()
    const searches = [words, ...recentSearches().filter((other) => other !== words)].slice(0, MOST_SEARCHES)
    if (words) tryStorage(() => localStorage.setItem(SEARCHES, JSON.stringify(searches)))
  })
}

/** @param {MouseEvent} event */
function onClick(event) {
  const target = /** @type {Element} */ (event.target)
  if (target.closest('[data-print]')) print()
  const text = target.closest('[data-share]')?.getAttribute('data-share')
  if (!text || !navigator.share) return
  event.preventDefault()
  // A share sheet closed again is an answer too.
  navigator.share({ text }).catch(() => {})
}

const LONGEST_SIDE = 1600

/**
 * A photo goes out as large as a screen, not as large as a camera: on a slow network that is minutes. What cannot be
 * drawn goes out as it is; the server looks at it.
 * @param {Event} event
 */
async function onChange({ target }) {
  const input = /** @type {HTMLInputElement} */ (target)
  const photo = input.dataset.shrink && input.files?.[0]
  if (!photo || photo.type !== 'image/jpeg') return
  try {
    const picture = await createImageBitmap(photo)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = picture.width * scale
    canvas.height = picture.height * scale
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    canvas.toBlob(
      (blob) => {
        if (!blob || blob.size >= photo.size || input.files?.[0] !== photo) return
        const files = new DataTransfer()
        files.items.add(new File([blob], photo.name, { type: blob.type }))
        input.files = files.files
      },
      'image/jpeg',
      0.8,
    )
  } catch {}
}

tryStorage(dropSentDraft)
for (const form of document.forms) {
  if (!form.dataset.draft) continue
  // A form that came back with errors already holds what was sent.
  if (!failed()) restoreDraft(form)
  form.addEventListener('input', () => saveDraft(form))
}
for (const input of document.querySelectorAll('[data-suggest]')) suggest(/** @type {HTMLInputElement} */ (input))
for (const button of document.querySelectorAll('[data-print]')) button.removeAttribute('hidden')
document.getElementById('error-summary')?.focus()
document.addEventListener('submit', onSubmit)
document.addEventListener('click', onClick)
document.addEventListener('change', onChange)
// The back button brings a page back as it was left: its buttons must press again.
addEventListener('pageshow', () => [...document.forms].forEach(freeForm))
