import { eventIn, type RoomEvent } from '../domain/conversation/message'

const id = {
  title: (reference: string) => `Ruang ${reference}`,
  heading: 'Ruang bicara',
  toCase: 'Kemitraan',
  toAgreement: 'Naskah perjanjian',
  broker: 'Pialang',
  you: 'Anda',

  people: 'Siapa di ruang ini',
  here: 'sudah masuk',
  hereNow: 'sedang di sini',
  othersHere: (count: number) => `${count} orang lain sedang di sini`,
  notYet: 'belum masuk',

  messages: 'Pesan',
  older: 'Pesan lebih lama',
  empty: 'Belum ada pesan. Mulailah dengan salam.',
  /** Null where the message itself says it. */
  events: {
    entered: (name: string) => `${name} masuk`,
    edited: null,
    deleted: null,
    'handed-over': (name: string, to: string) => `${name} menyerahkan kasus ini kepada ${to}`,
    'glass-broken': (name: string, why: string) =>
      `Pengelola ${name} membuka ruang ini selama satu jam. Alasan: ${why}`,
    'past-shown': (name: string) => `${name} mengizinkan pialang baru membaca ruang ini`,
    'past-hidden': (name: string) => `${name} menarik izin itu`,
  } satisfies Record<RoomEvent, ((name: string, words: string) => string) | null>,
  options: 'Pilihan',
  edited: 'diubah',
  deleted: 'Pesan dihapus',
  answered: 'Pesan yang dijawab',
  unread: (count: number) => `${count} pesan baru`,

  ticks: { sent: 'Terkirim', delivered: 'Sampai', read: 'Dibaca' },
  unsent: 'Belum terkirim',
  retry: 'Kirim lagi',
  remove: 'Hapus',

  write: 'Tulis pesan',
  send: 'Kirim',
  keep: 'Simpan',
  left: (letters: string) => `Sisa ${letters} huruf.`,
  over: (letters: string) => `Kelebihan ${letters} huruf.`,
  quick: 'Balasan cepat',
  quickReplies: [
    'Baik, terima kasih.',
    'Saya setuju.',
    'Saya belum setuju.',
    'Nanti saya kabari.',
    'Bisa dijelaskan lagi?',
  ],
  cards: 'Kartu',
  canned: 'Teks siap pakai',
  sendFile: 'Kirim foto, berkas, atau suara',
  dropReply: 'Jangan balas',
  search: 'Cari',
  copy: 'Salinan',
  refresh: 'Muat pesan baru',
  closed: 'Ruang ini sudah ditutup. Pesan hanya bisa dibaca.',
  typing: (name: string) => `${name} sedang menulis`,

  links: {
    connecting: 'Menyambung',
    live: 'Tersambung',
    offline: 'Sambungan putus. Pesan Anda tersimpan di sini.',
    'signed-out': 'Anda sudah keluar. Masuk lagi untuk melanjutkan.',
    'shut-out': 'Anda tidak lagi di ruang ini.',
  },
  signIn: 'Masuk',

  refusals: {
    'message-empty': 'Tulis dulu pesannya.',
    'message-too-long': 'Pesan terlalu panjang. Bagi menjadi dua.',
    'room-closed': 'Ruang ini sudah ditutup.',
    'not-entered': 'Masuk dulu ke ruang ini.',
    'not-found': 'Anda tidak lagi di ruang ini.',
    'form-already-sent': 'Pesan ini berbeda dari yang pertama. Tekan Kirim lagi.',
    other: 'Pesan ini belum bisa dikirim.',
  },
}

const en: typeof id = {
  title: (reference) => `Room ${reference}`,
  heading: 'The room',
  toCase: 'Partnership',
  toAgreement: 'Draft agreement',
  broker: 'Broker',
  you: 'You',

  people: 'Who is in this room',
  here: 'has come in',
  hereNow: 'here now',
  othersHere: (count) => (count === 1 ? '1 other person is here now' : `${count} other people are here now`),
  notYet: 'not here yet',

  messages: 'Messages',
  older: 'Older messages',
  empty: 'No messages yet. Begin with a greeting.',
  events: {
    entered: (name) => `${name} came in`,
    edited: null,
    deleted: null,
    'handed-over': (name, to) => `${name} handed this case over to ${to}`,
    'glass-broken': (name, why) => `Administrator ${name} opened this room for an hour. Reason: ${why}`,
    'past-shown': (name) => `${name} lets the new broker read this room`,
    'past-hidden': (name) => `${name} took that back`,
  },
  options: 'Options',
  edited: 'edited',
  deleted: 'Message deleted',
  answered: 'The message answered',
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),

  ticks: { sent: 'Sent', delivered: 'Delivered', read: 'Read' },
  unsent: 'Not sent yet',
  retry: 'Send again',
  remove: 'Remove',

  write: 'Write a message',
  send: 'Send',
  keep: 'Keep',
  left: (letters) => `${letters} letters left.`,
  over: (letters) => `${letters} letters too many.`,
  quick: 'Quick replies',
  quickReplies: [
    'Good, thank you.',
    'I agree.',
    'I do not agree yet.',
    'I will let you know.',
    'Could you explain again?',
  ],
  cards: 'Cards',
  canned: 'Ready texts',
  sendFile: 'Send a photo, file or voice',
  dropReply: 'Do not reply',
  search: 'Search',
  copy: 'Copy',
  refresh: 'Load new messages',
  closed: 'This room is closed. Messages can only be read.',
  typing: (name) => `${name} is writing`,

  links: {
    connecting: 'Connecting',
    live: 'Connected',
    offline: 'Connection lost. Your messages are kept here.',
    'signed-out': 'You are signed out. Sign in again to go on.',
    'shut-out': 'You are no longer in this room.',
  },
  signIn: 'Sign in',

  refusals: {
    'message-empty': 'Write the message first.',
    'message-too-long': 'The message is too long. Split it in two.',
    'room-closed': 'This room is closed.',
    'not-entered': 'Enter the room first.',
    'not-found': 'You are no longer in this room.',
    'form-already-sent': 'This differs from what was sent first. Press Send again.',
    other: 'This message cannot be sent yet.',
  },
}

/** The room of two parties and their broker. It ships to the browser: keep it small. */
export const room = { id, en }

/** Why a message was not taken. */
export const messageRefusal = (code: string, texts: typeof id): string =>
  Object.hasOwn(texts.refusals, code) ? texts.refusals[code as keyof typeof id.refusals] : texts.refusals.other

/** What the line of an event says; null where the message it is about says it, or a later release wrote it. */
export const eventSentence = (
  { body, senderName }: { readonly body: string; readonly senderName: string },
  texts: typeof id,
): string | null => {
  const told = eventIn(body)
  const sentence = told && texts.events[told.event]
  return sentence ? sentence(senderName, told.words) : null
}
