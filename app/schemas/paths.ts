import type { Talk } from '../domain/conversation/room'

/** The address with the way back to where a person was going. */
const then = (path: string, back: string | null) => (back === null ? path : `${path}?back=${encodeURIComponent(back)}`)

/** Which list of matches, and which page of it; what is left out is the first page of those that fit. */
interface MatchesShown {
  readonly show?: 'fits' | 'near'
  readonly page?: number
}

const matches = (path: string, { show = 'fits', page = 1 }: MatchesShown = {}) => {
  const query = new URLSearchParams({ ...(show === 'near' && { show }), ...(page > 1 && { page: String(page) }) })
  return query.size > 0 ? `${path}?${query}` : path
}

/** A list narrowed by what an address asks. */
const asked = (path: string, query: Readonly<Record<string, string>>) => {
  const words = new URLSearchParams(query)
  return words.size > 0 ? `${path}?${words}` : path
}

const room = (partnershipId: string, talk: Talk = 'case') =>
  `/partnerships/${partnershipId}/room${talk === 'case' ? '' : `/${talk}`}`

/** Every URL of the house. Nothing else writes one. */
export const paths = {
  home: '/',
  about: '/about',
  attribution: '/attribution',
  privacy: '/privacy',
  language: '/language',
  style: '/gaya',

  signIn: '/sign-in',
  signInThen: (back: string | null) => then('/sign-in', back),
  /** The session ended while a form was being filled in. */
  signInAgain: (back: string) => `${then('/sign-in', back)}&ended=yes`,
  signUp: '/sign-up',
  signUpThen: (back: string | null) => then('/sign-up', back),
  signUpAs: (role: 'entrepreneur' | 'firm') => `/sign-up?role=${role}`,
  signOut: '/sign-out',
  account: '/account',
  /** The account, saying that a change was kept. */
  accountSaved: '/account?saved=yes',
  accountName: '/account/name',
  accountContact: '/account/contact',
  accountPassword: '/account/password',
  accountSessions: '/account/sessions',
  /** How and when one wants to be told. */
  notices: '/account/notices',
  noticesSaved: '/account/notices?saved=yes',
  noticesPush: '/account/notices/push',
  invitation: (token: string) => `/invitations/${token}`,

  /** Where a signed-in person starts: what waits for them. */
  start: '/start',
  notifications: '/notifications',
  notificationsPage: (page: number) => `/notifications?page=${page}`,

  /** What the list suggests while somebody types; the words follow as `q`. */
  suggestions: (kind: 'business' | 'opportunity' | 'group') => `/suggestions?kind=${kind}`,
  /** Searches that somebody keeps. */
  searches: '/searches',
  searchesSaved: (when: 'now' | 'already') => `/searches?saved=${when}`,
  businesses: '/businesses',
  businessesAsked: (query: Readonly<Record<string, string>>) => asked('/businesses', query),
  business: (id: string) => `/businesses/${id}`,
  businessPicture: (id: string) => `/businesses/${id}/picture.png`,
  businessMatches: (id: string, shown?: MatchesShown) => matches(`/businesses/${id}/matches`, shown),
  /** One business under every definition of size. */
  businessSize: (id: string) => `/businesses/${id}/size`,
  businessMembers: (id: string) => `/businesses/${id}/members`,
  /** Begins a profile draft and leads to its first question. */
  newProfile: '/profile-drafts/new',
  /** Takes the id of a business and begins a draft of it as it stands. */
  newProfileFrom: '/profile-drafts/revise',
  profileStep: (draftId: string, step: string) => `/profile-drafts/${draftId}/${step}`,

  /** Cooperatives and business groups. */
  groups: '/groups',
  groupsAsked: (query: Readonly<Record<string, string>>) => asked('/groups', query),

  opportunities: '/opportunities',
  opportunitiesAsked: (query: Readonly<Record<string, string>>) => asked('/opportunities', query),
  opportunity: (id: string) => `/opportunities/${id}`,
  opportunityPicture: (id: string) => `/opportunities/${id}/picture.png`,
  opportunityMatches: (id: string, shown?: MatchesShown) => matches(`/opportunities/${id}/matches`, shown),
  opportunityMatchesFile: (id: string) => `/opportunities/${id}/matches.csv`,
  /** The set of businesses that could do it together. */
  opportunityConsortium: (id: string, amount: 'least' | 'most' = 'least') =>
    `/opportunities/${id}/consortium${amount === 'most' ? '?amount=most' : ''}`,
  /** After so many of its members were proposed to. */
  consortiumSent: (id: string, amount: 'least' | 'most', sent: number) =>
    `/opportunities/${id}/consortium?amount=${amount}&sent=${sent}`,
  opportunityInterest: (id: string) => `/opportunities/${id}/interest`,
  newOpportunity: '/opportunity-drafts/new',
  /** Takes the id of an opportunity and begins a draft of it as it stands. */
  newOpportunityFrom: '/opportunity-drafts/revise',
  opportunityStep: (draftId: string, step: string) => `/opportunity-drafts/${draftId}/${step}`,
  file: (id: string) => `/files/${id}`,

  desk: '/desk',
  deskView: (view: string) => `/desk?view=${view}`,
  /** After a pair was judged unsuited. */
  deskJudged: (as: 'mark' | 'offer-again') => `/desk?judged=${as}`,
  /** Many opportunities divided among businesses at once. */
  deskBatch: '/desk/batch',
  /** The list of a broker's cases with one of their labels. */
  deskLabel: (label: string) => `/desk?view=list&label=${encodeURIComponent(label)}`,
  /** A broker judges that a pair does not suit. */
  unsuitedPair: ({ opportunityId, businessId }: { opportunityId: string; businessId: string }) =>
    `/desk/unsuited?opportunity=${opportunityId}&business=${businessId}`,
  newPartnershipOf: ({ opportunityId, businessId }: { opportunityId: string; businessId: string }) =>
    `/partnerships/new?opportunity=${opportunityId}&business=${businessId}`,
  /** Networks that the data suggests. */
  foundNetworks: '/networks/found',
  foundNetworksAsked: (query: Readonly<Record<string, string>>) => asked('/networks/found', query),
  partnerships: '/partnerships',
  partnershipsAsked: (query: Readonly<Record<string, string>>) => asked('/partnerships', query),
  partnershipsIn: (category: string) => `/partnerships?category=${category}`,
  partnership: (id: string) => `/partnerships/${id}`,
  /** One page a move, such as `withdraw`. */
  partnershipMove: (id: string, move: string) => `/partnerships/${id}/moves/${move}`,
  /** The terms of one clause, or all of them. */
  terms: (partnershipId: string, clause?: string) =>
    `/partnerships/${partnershipId}/terms${clause ? `?clause=${clause}` : ''}`,
  /** The terms, started from a proposed change, to be proposed in its place. */
  termsAnswering: (partnershipId: string, changeId: string) =>
    `/partnerships/${partnershipId}/terms?answers=${changeId}`,
  /** The terms with an accepted offer filled in. */
  termsOffered: (partnershipId: string, cardId: string) => `/partnerships/${partnershipId}/terms?offer=${cardId}`,
  partnershipConsent: (id: string) => `/partnerships/${id}/consent`,
  /** Where a case talks, or fewer of it. */
  room,
  /** What the broker of a case works with, and where they open the talks alone. */
  mediation: (partnershipId: string) => `/partnerships/${partnershipId}/mediation`,
  mediationSaved: (partnershipId: string) => `/partnerships/${partnershipId}/mediation?saved=yes`,
  /** Where an administrator opens the room of a case for an hour. */
  breakGlass: (partnershipId: string) => `/partnerships/${partnershipId}/break-glass`,
  breakGlassBefore: (partnershipId: string, before: number) =>
    `/partnerships/${partnershipId}/break-glass?before=${before}`,
  /** The caucus of a former broker, to read. */
  past: (roomId: string) => `/rooms/${roomId}/past`,
  pastBefore: (roomId: string, before: number) => `/rooms/${roomId}/past?before=${before}`,
  /** The messages before a sequence. */
  roomBefore: (partnershipId: string, { talk, before }: { talk: Talk; before: number }) =>
    `${room(partnershipId, talk)}?before=${before}`,
  /** What can be made in a room, and what was. */
  cards: (roomId: string) => `/rooms/${roomId}/cards`,
  newCard: (roomId: string, kind: string) => `/rooms/${roomId}/cards/new?kind=${kind}`,
  /** An offer that answers another. */
  counterOffer: (roomId: string, cardId: string) => `/rooms/${roomId}/cards/new?kind=offer&counter=${cardId}`,
  card: (roomId: string, cardId: string) => `/rooms/${roomId}/cards/${cardId}`,
  /** The card with the form of one move, such as `reject`. */
  cardMove: (roomId: string, cardId: string, move: string) => `/rooms/${roomId}/cards/${cardId}?do=${move}`,
  cardCalendar: (roomId: string, cardId: string) => `/rooms/${roomId}/cards/${cardId}.ics`,
  cardPaper: (roomId: string, cardId: string) => `/rooms/${roomId}/cards/${cardId}.pdf`,
  /** Where somebody without an account says which times suit. */
  meet: (token: string) => `/meet/${token}`,
  meetCalendar: (token: string) => `/meet/${token}.ics`,
  /** The room, about to answer a message. */
  roomReply: (partnershipId: string, { talk, sequence }: { talk: Talk; sequence: number }) =>
    `${room(partnershipId, talk)}?reply=${sequence}`,
  /** One message: what it said before, and what may be done with it. */
  roomMessage: (roomId: string, sequence: number) => `/rooms/${roomId}/messages/${sequence}`,
  newRoomFile: (roomId: string, source?: string) => `/rooms/${roomId}/files/new${source ? `?source=${source}` : ''}`,
  roomFile: (roomId: string, sequence: number) => `/rooms/${roomId}/files/${sequence}`,
  roomPreview: (roomId: string, sequence: number) => `/rooms/${roomId}/files/${sequence}/preview`,
  roomSearch: (roomId: string, query: Readonly<Record<string, string>> = {}) => asked(`/rooms/${roomId}/search`, query),
  roomCopy: (roomId: string, form: 'txt' | 'pdf') => `/rooms/${roomId}/copy.${form}`,
  /** All obligations of a case, or those of one side. */
  obligations: (partnershipId: string, of?: string) =>
    `/partnerships/${partnershipId}/obligations${of ? `?of=${of}` : ''}`,
  obligation: (partnershipId: string, obligationId: string) =>
    `/partnerships/${partnershipId}/obligations/${obligationId}`,
  calendar: (partnershipId: string) => `/partnerships/${partnershipId}/calendar.ics`,
  /** The calendar for a telephone that cannot sign in: the key opens it as one person sees it. */
  calendarFeed: (partnershipId: string, { reader, key }: { reader: string; key: string }) =>
    `/partnerships/${partnershipId}/calendar.ics?reader=${reader}&key=${key}`,
  agreement: (partnershipId: string) => `/partnerships/${partnershipId}/agreement`,
  /** The agreement as a paper. */
  agreementFile: (partnershipId: string) => `/partnerships/${partnershipId}/agreement.pdf`,
  /** The words that were signed, for whoever wants to compare them. */
  agreementWords: (partnershipId: string) => `/partnerships/${partnershipId}/agreement.txt`,
  /** Proposed changes and every version of the terms. */
  agreementChanges: (partnershipId: string) => `/partnerships/${partnershipId}/changes`,
  /** Puts drafts of one lead under one frame. */
  newFrame: (partnershipId: string) => `/partnerships/${partnershipId}/frame`,
  /** One agreement of a lead with many. */
  frame: (id: string) => `/frames/${id}`,
  /** Takes the answer to one proposed change. */
  agreementChange: (partnershipId: string, changeId: string) => `/partnerships/${partnershipId}/changes/${changeId}`,
  /** The full text, and the signature below it. */
  signing: (partnershipId: string) => `/partnerships/${partnershipId}/sign`,
  /** Every move of the agreement with its hash. */
  evidence: (partnershipId: string) => `/partnerships/${partnershipId}/evidence`,
  /** One page a move of the agreement, such as `terminate`. */
  agreementMove: (partnershipId: string, move: string) => `/partnerships/${partnershipId}/agreement/${move}`,

  /** Whoever holds an agreement checks it by the code printed on it. */
  check: '/check',
  checkOf: (code: string) => `/check/${code}`,

  /** Says that one side of a link owns or controls the other. */
  partnershipShamReport: (id: string) => `/partnerships/${id}/sham-report`,
  shamReports: '/sham-reports',
  shamReport: (id: string) => `/sham-reports/${id}`,
  shamReportFile: (id: string) => `/sham-reports/${id}/evidence.json`,

  reports: '/reports',
  matchWeights: '/matching/weights',
  matchWeightsOf: (query: Readonly<Record<string, string>>) => asked('/matching/weights', query),
  /** The counts by size as a file, as narrowed as the page. */
  reportSizesFile: (query: Readonly<Record<string, string>>) => asked('/reports/sizes.csv', query),
  /** How partnerships developed (PP 44/1997 art. 14), and the same as files. */
  partnershipReport: '/reports/partnerships',
  partnershipReportTable: (query: Readonly<Record<string, string>>) => asked('/reports/partnerships.csv', query),
  partnershipReportPaper: (query: Readonly<Record<string, string>>) => asked('/reports/partnerships.pdf', query),
  /** All that stands written of a partnership, for KPPU. */
  partnershipFile: (id: string) => `/partnerships/${id}/file`,
  partnershipFileOpened: (id: string, query: Readonly<Record<string, string>>) =>
    asked(`/partnerships/${id}/file`, query),
  partnershipFileData: (id: string, query: Readonly<Record<string, string>>) =>
    asked(`/partnerships/${id}/file.json`, query),
  /** A paper that the investment ministry asks for. */
  partnershipPaper: (id: string, paper: string) => `/partnerships/${id}/papers/${paper}`,
  operations: '/operations',
  users: '/users',
  usersPage: ({ words, role, page }: { words: string; role: string | null; page: number }) =>
    `/users?${new URLSearchParams({ words, role: role ?? '', page: String(page) })}`,
  user: (id: string) => `/users/${id}`,
  /** The person, saying that a change was kept. */
  userSaved: (id: string) => `/users/${id}?saved=yes`,
} as const
