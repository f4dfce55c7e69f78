// The page of notices asks the browser whether it may be woken. Without it, or where a browser cannot, mail stays.

/** @param {HTMLFormElement} form */
async function allow(form) {
  // Asked first: some browsers only listen right after the tap.
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed')
  await navigator.serviceWorker.register('/push-worker.js')
  const worker = await navigator.serviceWorker.ready
  const earlier = await worker.pushManager.getSubscription()
  // A subscription is bound to the key it was made with: after a change of ours it wakes nobody.
  await earlier?.unsubscribe()
  const made = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: form.dataset.pushKey ?? null,
  })
  const { endpoint, keys } = made.toJSON()
  for (const [name, value] of Object.entries({ endpoint, ...keys })) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value ?? ''
  }
  form.submit()
}

/** @param {string} name @param {boolean} shown */
const show = (name, shown) => document.querySelector(`[data-push="${name}"]`)?.toggleAttribute('hidden', !shown)

const form = document.querySelector('form[data-push-key]')
if (form instanceof HTMLFormElement && 'serviceWorker' in navigator && 'PushManager' in window) {
  form.hidden = false
  show('unable', false)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    allow(form).catch(() => show('refused', true))
  })
}
