import type { Role } from '../domain/access/actor'
import type { ObligationChange } from '../domain/agreement/follow-up'
import type { Size } from '../domain/business/size'
import type { CardKind } from '../domain/conversation/cards/card'
import type { NotificationContent, NotificationKind } from '../domain/notification'
import type { Notice } from '../domain/partnership/partnership'
import { account } from './account'
import { agreementLife } from './agreement-life'
import { card } from './card'
import { law } from './law'
import type { Locale } from './locale'

type FileExported = Extract<NotificationContent, { kind: 'file-exported' }>['detail']

const id = {
  title: 'Pemberitahuan',
  unread: (count: number) => `${count} belum dibaca`,
  new: 'Baru',
  open: 'Buka',
  markAllRead: 'Tandai semua sudah dibaca',
  none: 'Belum ada pemberitahuan',
  noneHint: 'Kabar tentang peluang dan kemitraan Anda muncul di sini.',
  partnership: {
    proposed: (reference: string) => `Ada usulan kemitraan ${reference}. Anda yang memutuskan.`,
    revised: (reference: string) => `Usulan kemitraan ${reference} diubah. Mohon periksa lagi.`,
    consented: (reference: string) => `Satu pihak menyetujui usulan ${reference}.`,
    'both-consented': (reference: string) => `Kedua pihak setuju. Ruang bicara ${reference} dibuka.`,
    declined: (reference: string) => `Usulan kemitraan ${reference} ditolak.`,
    withdrawn: (reference: string) => `Usulan kemitraan ${reference} ditarik.`,
    drafting: (reference: string) => `Pialang mulai menyusun perjanjian ${reference}.`,
    suspended: (reference: string) => `Kemitraan ${reference} ditangguhkan. Pemilik satu usaha berganti.`,
    renewed: (reference: string) => `Pemilik baru setuju. Kemitraan ${reference} dilanjutkan.`,
    'not-suited': (reference: string) => `Kemitraan ${reference} ditandai tidak cocok.`,
    'handed-over': (reference: string) => `Kemitraan ${reference} kini ditangani pialang lain.`,
  } satisfies Record<Notice, (reference: string) => string>,
  saidNo: (business: string) => `Oleh ${business}.`,
  because: (reason: string) => `Alasannya: ${reason}`,
  partOpen: (title: string) => `Bagiannya di pesanan bersama “${title}” kini kosong.`,
  agreementMoves: agreementLife.id.notices,
  agreement: (sentence: string, reference: string) => `${reference}: ${sentence}`,
  change: {
    proposed: (reference: string) => `Ada usulan perubahan isi perjanjian ${reference}. Silakan jawab.`,
    accepted: (reference: string) => `Satu pihak menyetujui perubahan isi ${reference}.`,
    withdrawn: (reference: string) => `Usulan perubahan isi ${reference} ditarik.`,
  },
  businessesFound: (count: number, title: string) => `${count} usaha baru cocok untuk peluang “${title}”.`,
  opportunitiesFound: (count: number, business: string) => `${count} peluang baru cocok untuk ${business}.`,
  searchFound: (count: number, name: string) => `${count} hasil baru di pencarian Anda: ${name}.`,
  interest: (business: string, title: string) => `${business} berminat pada peluang “${title}”.`,
  asked: (business: string, title: string) => `${business} minta dicarikan mitra untuk “${title}”.`,
  revised: (title: string) => `Isi peluang “${title}” berubah. Periksa apakah Anda masih berminat.`,
  notSuited: (title: string) => `Minat Anda pada “${title}” belum cocok kali ini.`,
  interestEnded: (title: string) => `Peluang “${title}” yang Anda minati ditutup. Lihat peluang lain.`,
  expiring: (title: string) => `Peluang “${title}” segera berakhir. Perpanjang bila masih perlu.`,
  expired: (title: string) => `Peluang “${title}” sudah berakhir.`,
  caucus: (person: string, reference: string) => `${person} ingin bicara berdua dengan Anda tentang ${reference}.`,
  roomOpened: (person: string, reference: string) =>
    `Pengelola ${person} membuka ruang ${reference} selama satu jam. Alasannya ada di ruang.`,
  messages: (reference: string) => `Ada pesan baru di ruang ${reference}.`,
  card: (kind: CardKind, reference: string) => `${reference}: ${card.id.kinds[kind]} menunggu jawaban Anda.`,
  obligation: {
    'delivery-recorded': (reference: string) => `Ada pengiriman baru di ${reference}. Mohon diperiksa.`,
    'delivery-taken-back': (reference: string) => `Satu catatan pengiriman di ${reference} ditarik karena salah tulis.`,
    'delivery-accepted': (reference: string) => `Pengiriman Anda di ${reference} sudah diperiksa.`,
    'payment-recorded': (reference: string) => `Pembayaran di ${reference} sudah dicatat.`,
    prove: (reference: string) => `Mitra memberi bukti di ${reference}. Mohon dilihat.`,
    confirm: (reference: string) => `Mitra membenarkan satu kewajiban di ${reference}.`,
    dispute: (reference: string) => `Satu kewajiban di ${reference} diperselisihkan.`,
    settle: (reference: string) => `Satu perselisihan di ${reference} sudah beres.`,
    waive: (reference: string) => `Satu pihak membebaskan kewajiban di ${reference}.`,
  } satisfies Record<ObligationChange, (reference: string) => string>,
  dueSoon: (count: number, business: string, reference: string) =>
    `${reference}: ${count} kewajiban ${business} berakhir dalam 7 hari.`,
  late: (count: number, business: string, reference: string) =>
    `${reference}: ${count} kewajiban ${business} terlambat.`,
  joined: (person: string, business: string) => `${person} kini anggota ${business}.`,
  sizeChanged: (business: string, size: Size, reference: string) =>
    `${business} kini ${law.id.sizes[size].toLowerCase()}. Lihat artinya bagi ${reference}.`,
  fileExported: ({ person, role, reference, reason }: FileExported) =>
    `${person} (${account.id.roles[role]}) mengambil berkas lengkap ${reference}. Alasannya: ${reason}`,
  shamReported: (reference: string) => `Ada laporan kemitraan semu tentang ${reference}.`,
  shamClosed: (reference: string) => `Laporan Anda tentang ${reference} sudah diperiksa.`,
  role: (role: Role) => `Peran Anda sekarang: ${account.id.roles[role]}.`,
}

const en: typeof id = {
  title: 'Notifications',
  unread: (count) => `${count} unread`,
  new: 'New',
  open: 'Open',
  markAllRead: 'Mark all as read',
  none: 'No notifications yet',
  noneHint: 'News about your opportunities and partnerships appears here.',
  partnership: {
    proposed: (reference) => `Partnership ${reference} is proposed. You decide.`,
    revised: (reference) => `The proposal ${reference} was changed. Please look again.`,
    consented: (reference) => `One side agreed to the proposal ${reference}.`,
    'both-consented': (reference) => `Both sides agreed. The room of ${reference} is open.`,
    declined: (reference) => `The proposal ${reference} was declined.`,
    withdrawn: (reference) => `The proposal ${reference} was withdrawn.`,
    drafting: (reference) => `The broker began to draw up the agreement of ${reference}.`,
    suspended: (reference) => `Partnership ${reference} is suspended. One business has other owners.`,
    renewed: (reference) => `The new owners agreed. Partnership ${reference} goes on.`,
    'not-suited': (reference) => `Partnership ${reference} was marked as not suited.`,
    'handed-over': (reference) => `Another broker now handles partnership ${reference}.`,
  },
  saidNo: (business) => `By ${business}.`,
  because: (reason) => `The reason: ${reason}`,
  partOpen: (title) => `Its part of the joint order “${title}” is open again.`,
  agreementMoves: agreementLife.en.notices,
  agreement: (sentence, reference) => `${reference}: ${sentence}`,
  change: {
    proposed: (reference) => `A change of the agreement ${reference} is proposed. Please answer.`,
    accepted: (reference) => `One side accepted the change of ${reference}.`,
    withdrawn: (reference) => `The proposed change of ${reference} was withdrawn.`,
  },
  businessesFound: (count, title) =>
    `${count} new ${count === 1 ? 'business fits' : 'businesses fit'} the opportunity “${title}”.`,
  opportunitiesFound: (count, business) =>
    `${count} new ${count === 1 ? 'opportunity fits' : 'opportunities fit'} ${business}.`,
  searchFound: (count, name) =>
    count === 1 ? `1 new result in your search: ${name}.` : `${count} new results in your search: ${name}.`,
  interest: (business, title) => `${business} is interested in “${title}”.`,
  asked: (business, title) => `${business} asks you to propose a partner for “${title}”.`,
  revised: (title) => `The opportunity “${title}” has changed. See whether it still interests you.`,
  notSuited: (title) => `Your interest in “${title}” does not fit this time.`,
  interestEnded: (title) => `“${title}”, which interested you, is closed. See other opportunities.`,
  expiring: (title) => `The opportunity “${title}” ends soon. Extend it if you still need it.`,
  expired: (title) => `The opportunity “${title}” has ended.`,
  caucus: (person, reference) => `${person} would like to talk with you alone about ${reference}.`,
  roomOpened: (person, reference) =>
    `Administrator ${person} opened room ${reference} for an hour. The reason stands in the room.`,
  messages: (reference) => `New messages wait in room ${reference}.`,
  card: (kind, reference) => `${reference}: ${card.en.kinds[kind]} waits for your answer.`,
  obligation: {
    'delivery-recorded': (reference) => `A new delivery in ${reference}. Please check it.`,
    'delivery-taken-back': (reference) => `A delivery recorded by mistake in ${reference} was taken back.`,
    'delivery-accepted': (reference) => `Your delivery in ${reference} was checked.`,
    'payment-recorded': (reference) => `A payment in ${reference} was recorded.`,
    prove: (reference) => `Your partner gave evidence in ${reference}. Please look at it.`,
    confirm: (reference) => `Your partner confirmed a duty in ${reference}.`,
    dispute: (reference) => `A duty in ${reference} is disputed.`,
    settle: (reference) => `A dispute in ${reference} is settled.`,
    waive: (reference) => `One side waived a duty in ${reference}.`,
  },
  dueSoon: (count, business, reference) =>
    `${reference}: ${count} ${count === 1 ? 'duty' : 'duties'} of ${business} due within 7 days.`,
  late: (count, business, reference) =>
    `${reference}: ${count} ${count === 1 ? 'duty' : 'duties'} of ${business} late.`,
  joined: (person, business) => `${person} is now a member of ${business}.`,
  sizeChanged: (business, size, reference) =>
    `${business} is now a ${law.en.sizes[size].toLowerCase()}. See what it means for ${reference}.`,
  fileExported: ({ person, role, reference, reason }) =>
    `${person} (${account.en.roles[role]}) took out the full file of ${reference}. The reason: ${reason}`,
  shamReported: (reference) => `Somebody reports ${reference} as a sham partnership.`,
  shamClosed: (reference) => `Your report about ${reference} was looked into.`,
  role: (role) => `Your role is now: ${account.en.roles[role]}.`,
}

/** What people are told, and the page that lists it. */
export const notifications = { id, en }

type Sentences = {
  readonly [Kind in NotificationKind]: (
    texts: typeof id,
    detail: Extract<NotificationContent, { kind: Kind }>['detail'],
  ) => string
}

const SENTENCES: Sentences = {
  'partnership-moved': (texts, { about, reference, by, reason, partOf }) =>
    [
      texts.partnership[about](reference),
      by && texts.saidNo(by),
      partOf && texts.partOpen(partOf),
      reason && texts.because(reason),
    ]
      .filter(Boolean)
      .join(' '),
  'agreement-moved': (texts, { about, reference }) => texts.agreement(texts.agreementMoves[about], reference),
  'change-answered': (texts, { about, reference }) => texts.change[about](reference),
  'businesses-found': (texts, { count, title }) => texts.businessesFound(count, title),
  'opportunities-found': (texts, { count, business }) => texts.opportunitiesFound(count, business),
  'search-found': (texts, { count, name }) => texts.searchFound(count, name),
  'interest-shown': (texts, { business, title }) => texts.interest(business, title),
  'broker-asked': (texts, { business, title }) => texts.asked(business, title),
  'interest-not-suited': (texts, { title }) => texts.notSuited(title),
  'interest-ended': (texts, { title }) => texts.interestEnded(title),
  'opportunity-revised': (texts, { title }) => texts.revised(title),
  'opportunity-expiring': (texts, { title }) => texts.expiring(title),
  'opportunity-expired': (texts, { title }) => texts.expired(title),
  'caucus-begun': (texts, { person, reference }) => texts.caucus(person, reference),
  'room-opened': (texts, { person, reference }) => texts.roomOpened(person, reference),
  'messages-waiting': (texts, { reference }) => texts.messages(reference),
  'card-waiting': (texts, { card: kind, reference }) => texts.card(kind, reference),
  'obligation-changed': (texts, { about, reference }) => texts.obligation[about](reference),
  'obligations-due-soon': (texts, { count, business, reference }) => texts.dueSoon(count, business, reference),
  'obligations-late': (texts, { count, business, reference }) => texts.late(count, business, reference),
  'member-joined': (texts, { person, business }) => texts.joined(person, business),
  'size-changed': (texts, { business, size, reference }) => texts.sizeChanged(business, size, reference),
  'file-exported': (texts, detail) => texts.fileExported(detail),
  'sham-reported': (texts, { reference }) => texts.shamReported(reference),
  'sham-report-closed': (texts, { reference }) => texts.shamClosed(reference),
  'role-changed': (texts, { role }) => texts.role(role),
}

/** The sentence of a notification. */
export const notificationSentence = ({ kind, detail }: NotificationContent, locale: Locale): string => {
  const say = SENTENCES[kind] as (texts: typeof id, about: typeof detail) => string
  return say(notifications[locale], detail)
}

/** The same for mail and locked screens: why somebody said no is the broker's to read, inside. */
export const sentenceOutside = (content: NotificationContent, locale: Locale): string => {
  const { kind, detail } = content
  return notificationSentence(
    kind === 'partnership-moved' ? { kind, detail: { ...detail, reason: '' } } : content,
    locale,
  )
}
