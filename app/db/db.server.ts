import { accountQueries } from './account.server'
import { agreementQueries } from './agreement.server'
import { attemptQueries } from './attempt.server'
import { breakGlassQueries } from './break-glass.server'
import { businessQueries } from './business.server'
import { cardQueries } from './card.server'
import type { Client, Queryable } from './client.server'
import { consentQueries } from './consent.server'
import { deskQueries } from './desk.server'
import { draftQueries } from './draft.server'
import { fileQueries } from './file.server'
import { foundNetworkQueries } from './found-network.server'
import { frameQueries } from './frame.server'
import { idempotencyQueries } from './idempotency.server'
import { interestQueries } from './interest.server'
import { invitationQueries } from './invitation.server'
import { matchQueries } from './match.server'
import { matchEventQueries } from './match-event.server'
import { matchOutcomeQueries } from './match-outcome.server'
import { matchProfileQueries } from './match-profile.server'
import { mediationQueries } from './mediation.server'
import { membershipQueries } from './membership.server'
import { messageQueries } from './message.server'
import { messageFileQueries } from './message-file.server'
import { messageVersionQueries } from './message-version.server'
import { noticeQueries } from './notice.server'
import { notificationQueries } from './notification.server'
import { obligationQueries } from './obligation.server'
import { opportunityQueries } from './opportunity.server'
import { outboxQueries } from './outbox.server'
import { paperQueries } from './paper.server'
import { partnershipQueries } from './partnership.server'
import { partnershipReportQueries } from './partnership-report.server'
import { pushDeviceQueries } from './push-device.server'
import { rematchQueries } from './rematch.server'
import { reportQueries } from './report.server'
import { roleQueries } from './role.server'
import { roomQueries } from './room.server'
import { savedSearchQueries } from './saved-search.server'
import { sendingQueries } from './sending.server'
import { sessionQueries } from './session.server'
import { shamReportQueries } from './sham-report.server'
import { sizeQueries } from './size.server'
import { turnQueries } from './turn.server'
import { userQueries } from './user.server'
import { vocabularyQueries } from './vocabulary.server'
import { watermarkQueries } from './watermark.server'
import { weightSetQueries } from './weight-set.server'

const queries = (client: Queryable) => ({
  accounts: accountQueries(client),
  agreements: agreementQueries(client),
  attempts: attemptQueries(client),
  breakGlass: breakGlassQueries(client),
  businesses: businessQueries(client),
  cards: cardQueries(client),
  consents: consentQueries(client),
  desk: deskQueries(client),
  drafts: draftQueries(client),
  files: fileQueries(client),
  foundNetworks: foundNetworkQueries(client),
  frames: frameQueries(client),
  idempotency: idempotencyQueries(client),
  interests: interestQueries(client),
  matches: matchQueries(client),
  matchProfiles: matchProfileQueries(client),
  invitations: invitationQueries(client),
  mediation: mediationQueries(client),
  memberships: membershipQueries(client),
  obligations: obligationQueries(client),
  opportunities: opportunityQueries(client),
  outbox: outboxQueries(client),
  rematches: rematchQueries(client),
  reports: reportQueries(client),
  roles: roleQueries(client),
  rooms: roomQueries(client),
  savedSearches: savedSearchQueries(client),
  messages: messageQueries(client),
  messageFiles: messageFileQueries(client),
  messageVersions: messageVersionQueries(client),
  notices: noticeQueries(client),
  notifications: notificationQueries(client),
  papers: paperQueries(client),
  partnerships: partnershipQueries(client),
  partnershipReports: partnershipReportQueries(client),
  pushDevices: pushDeviceQueries(client),
  sending: sendingQueries(client),
  sessions: sessionQueries(client),
  shamReports: shamReportQueries(client),
  sizes: sizeQueries(client),
  turns: turnQueries(client),
  users: userQueries(client),
  weightSets: weightSetQueries(client),
  matchEvents: matchEventQueries(client),
  matchOutcomes: matchOutcomeQueries(client),
  vocabulary: vocabularyQueries(client),
  watermarks: watermarkQueries(client),
})

/** The queries by noun. Inside `transaction` all of them belong to it. */
export type Queries = ReturnType<typeof queries>

interface TransactionLimits {
  /** Milliseconds until it is undone. */
  readonly timeout: number
}

export interface Db extends Queries {
  /** All or nothing: what `work` throws undoes everything it wrote. */
  transaction<Value>(work: (tx: Queries) => Promise<Value>, limits?: TransactionLimits): Promise<Value>
  /** Names of the migrations that stand. Throws when the database does not answer. */
  appliedMigrations(): Promise<string[]>
}

export const createDb = (client: Client): Db => ({
  ...queries(client),
  transaction: (work, { timeout } = { timeout: 10_000 }) =>
    client.$transaction((tx) => work(queries(tx)), { maxWait: 5_000, timeout }),
  appliedMigrations: async () => {
    const rows = await client.$queryRaw<{ migration_name: string }[]>`
      select migration_name from _prisma_migrations where finished_at is not null`
    return rows.map((row) => row.migration_name)
  },
})
