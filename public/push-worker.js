// Wakes for a notice and leads to it. It keeps nothing and answers for no page.

/** @type {any} */
const worker = self

worker.addEventListener('push', (/** @type {any} */ event) => {
  const { title, body, tag, path } = event.data.json()
  event.waitUntil(
    worker.registration.showNotification(title, { body, tag, data: { path }, icon: '/icon-192.png', lang: 'id' }),
  )
})

worker.addEventListener('notificationclick', (/** @type {any} */ event) => {
  event.notification.close()
  event.waitUntil(worker.clients.openWindow(event.notification.data.path))
})
