import type { AnswerClock } from '../domain/conversation/answer-clock'
import type { RoomSide } from '../domain/conversation/delivery'
import type { Talk } from '../domain/conversation/room'

/** Whose room it is, for its sentences. */
interface Whose {
  /** The people of the one side of a caucus. */
  readonly people: string
  /** The business of that side. */
  readonly party: string
}

interface Door {
  readonly title: string
  readonly lead: string
  readonly rules: readonly string[]
}

const id = {
  names: {
    case: () => 'Ruang bertiga',
    a: (party: string) => `Bicara berdua: ${party}`,
    b: (party: string) => `Bicara berdua: ${party}`,
    notes: () => 'Catatan saya',
  } satisfies Record<Talk, (party: string) => string>,
  past: (broker: string, party: string) => `Bicara berdua dulu: ${broker} dan ${party}`,
  tools: 'Alat pialang',
  others: 'Ruang lain',

  /** Who reads it, in the head of each. */
  reads: {
    case: () =>
      'Kedua pihak dan pialang membaca ruang ini, sejak pesan pertama. Pengelola hanya dengan alasan tertulis.',
    a: ({ people }: Whose) => `Bicara berdua: hanya ${people} dan pialang. Pihak lain tidak melihat ruang ini.`,
    b: ({ people }: Whose) => `Bicara berdua: hanya ${people} dan pialang. Pihak lain tidak melihat ruang ini.`,
    notes: () => 'Hanya Anda. Catatan ini tidak ikut dalam salinan siapa pun.',
  } satisfies Record<Talk, (whose: Whose) => string>,

  door: {
    case: {
      title: 'Sebelum Anda masuk',
      lead: 'Di sini kedua pihak dan pialang bicara bersama.',
      rules: [
        'Semua orang di ruang ini membaca semua pesan.',
        'Pialang juga membaca pesan sejak awal.',
        'Orang lain tidak bisa masuk.',
        'Pengelola hanya masuk dengan alasan tertulis. Anda melihatnya di ruang.',
        'Semua orang melihat saat Anda masuk.',
        'Pesan bisa diubah atau dihapus selama 15 menit.',
        'Perubahan terlihat. Yang dihapus tetap kami simpan.',
      ],
    },
    caucus: {
      title: 'Sebelum Anda masuk',
      lead: 'Di sini pialang bicara berdua dengan pihak Anda.',
      rules: [
        'Hanya orang usaha Anda dan pialang yang membaca.',
        'Pihak lain tidak melihat ruang ini, dan tidak tahu ruang ini ada.',
        'Pengelola tidak bisa membukanya.',
        'Bila pialang berganti, pialang baru tidak membacanya tanpa izin Anda.',
        'Pialang tidak boleh meneruskan isinya tanpa persetujuan Anda.',
      ],
    },
    notes: {
      title: 'Catatan Anda',
      lead: 'Hanya Anda yang membaca catatan ini.',
      rules: ['Kedua pihak tidak melihatnya.', 'Pialang pengganti tidak menerimanya.'],
    },
    past: {
      title: 'Bicara berdua dengan pialang sebelumnya',
      lead: 'Ruang ini sudah ditutup. Isinya masih bisa dibaca.',
      rules: ['Hanya orang usaha Anda yang membacanya.', 'Pialang baru membaca hanya bila Anda mengizinkan.'],
    },
  } satisfies Record<string, Door>,

  enter: 'Masuk ke ruang',
  waits: {
    a: (time: string) => `Sisi A menunggu jawaban selama ${time}`,
    b: (time: string) => `Sisi B menunggu jawaban selama ${time}`,
    broker: (time: string) => `Pialang menunggu jawaban selama ${time}`,
  } satisfies Record<RoomSide, (time: string) => string>,
  clock: {
    fresh: 'Baru saja',
    shown: 'Menunggu jawaban',
    overdue: 'Lewat 48 jam',
  } satisfies Record<AnswerClock['state'], string>,
  undelivered: (party: string) => `Pesan belum sampai ke ${party}. Hubungi dengan cara lain.`,
  notDelivered: 'Belum sampai',
  away: (day: string) => `libur sampai ${day}`,
  remind: 'Ingatkan lewat WhatsApp',
  reminder: (name: string, reference: string, link: string) =>
    `Halo ${name}, ada pesan untuk Anda di ruang ${reference}. Silakan dibaca: ${link}`,
}

const en: typeof id = {
  names: {
    case: () => 'Room of all three',
    a: (party) => `In private: ${party}`,
    b: (party) => `In private: ${party}`,
    notes: () => 'My notes',
  },
  past: (broker, party) => `In private before: ${broker} and ${party}`,
  tools: 'Broker’s tools',
  others: 'Other rooms',

  reads: {
    case: () =>
      'Both sides and the broker read this room from its first message. An administrator needs a written reason.',
    a: ({ people }) => `In private: only ${people} and the broker. The other side does not see this room.`,
    b: ({ people }) => `In private: only ${people} and the broker. The other side does not see this room.`,
    notes: () => 'Only you. These notes are in nobody’s copy.',
  },

  door: {
    case: {
      title: 'Before you come in',
      lead: 'Here both sides and their broker talk together.',
      rules: [
        'Everyone in this room reads every message.',
        'The broker reads messages from the start, too.',
        'Nobody else can come in.',
        'An administrator only with a written reason. You see it in the room.',
        'Everyone sees it when you come in.',
        'Messages can be changed or deleted for 15 minutes.',
        'Changes are seen. We keep what was deleted.',
      ],
    },
    caucus: {
      title: 'Before you come in',
      lead: 'Here the broker talks with your side alone.',
      rules: [
        'Only people of your business and the broker read it.',
        'The other side does not see this room, nor know that it exists.',
        'An administrator cannot open it.',
        'If the broker changes, the new one reads nothing without your leave.',
        'The broker may pass nothing on unless you agree.',
      ],
    },
    notes: {
      title: 'Your notes',
      lead: 'Only you read these notes.',
      rules: ['Neither side sees them.', 'A broker who follows you does not get them.'],
    },
    past: {
      title: 'In private with the broker before',
      lead: 'This room is closed. It can still be read.',
      rules: ['Only people of your business read it.', 'The new broker reads it only if you allow it.'],
    },
  },

  enter: 'Enter the room',
  waits: {
    a: (time) => `Side A has waited for an answer for ${time}`,
    b: (time) => `Side B has waited for an answer for ${time}`,
    broker: (time) => `The broker has waited for an answer for ${time}`,
  },
  clock: { fresh: 'Just now', shown: 'Waits for an answer', overdue: 'Over 48 hours' },
  undelivered: (party) => `Some messages have not reached ${party}. Try another way.`,
  notDelivered: 'Not delivered',
  away: (day) => `away until ${day}`,
  remind: 'Remind by WhatsApp',
  reminder: (name, reference, link) =>
    `Hello ${name}, a message waits for you in room ${reference}. Please read it: ${link}`,
}

/** What differs from talk to talk. It stays on the server: pages send the sentences they need. */
export const roomTalks = { id, en }
