import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementState } from '~/components/agreement/agreement-state'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { DateTime } from '~/components/ui/date-time'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { Timeline } from '~/components/ui/timeline'
import type { AgreementEventKind } from '~/domain/agreement/agreement'
import { spelledCode } from '~/domain/agreement/check-code'
import type { EvidenceEntry } from '~/domain/agreement/evidence'
import { timeZoneOf } from '~/domain/region/region'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { paths } from '~/schemas/paths'
import { readEvidence } from '~/services/agreement/evidence.server'

export const meta = pageMeta(agreementLife, ({ evidence }) => ({ title: evidence.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readEvidence(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return view
}

export default function EvidencePage() {
  const { id, reference, state, entries, chain, checkCode, textHash, regency } = useLoaderData<typeof loader>()
  const { evidence: texts } = useTexts(agreementPages)
  const { evidence: words } = useTexts(agreementLife)
  return (
    <Page
      title={words.title}
      lead={texts.lead}
      above={<BackLink to={paths.agreement(id)}>{reference}</BackLink>}
      narrow
    >
      <AgreementState state={state} />
      {chain.ok ? (
        <Notice kind="agreed" title={texts.whole}>
          {words.notCertified}
        </Notice>
      ) : (
        <Notice kind="wrong" title={texts.broken}>
          {words.broken(String(chain.refusal.detail?.place ?? ''))}
        </Notice>
      )}
      <section className="stack">
        <h2>{texts.code}</h2>
        <p>
          <a href={paths.checkOf(checkCode)} className="number">
            {spelledCode(checkCode)}
          </a>
        </p>
        <p className="muted">{texts.codeHint}</p>
        {textHash && (
          <p>
            <LinkButton to={paths.agreementWords(id)} icon="download">
              {texts.words}
            </LinkButton>
          </p>
        )}
      </section>
      {entries.length === 0 ? <EmptyState title={texts.none} /> : <Entries entries={entries} regency={regency} />}
    </Page>
  )
}

interface EntriesProps {
  entries: readonly (Pick<EvidenceEntry, 'sequence' | 'at' | 'reason' | 'textHash' | 'hash'> & {
    readonly id: string
    readonly event: AgreementEventKind
    readonly actorName: string | null
    readonly proposedBy: string | null
  })[]
  regency: string
}

const Entries = ({ entries, regency }: EntriesProps) => {
  const { evidence: texts, reason: reasonWord } = useTexts(agreementPages)
  const { history } = useTexts(agreementLife)
  return (
    <Timeline
      events={entries.map(({ id, sequence, event, at, actorName, proposedBy, reason, textHash, hash }) => ({
        key: id,
        title: `${texts.line(sequence)}. ${history[event]}`,
        at: (
          <>
            <DateTime at={at} zone={timeZoneOf(regency)} /> {actorName ? texts.by(actorName) : texts.byClock}
          </>
        ),
        children: (
          <>
            {proposedBy && <p>{texts.proposedBy(proposedBy)}</p>}
            {reason && (
              <p>
                {reasonWord}: {reason}
              </p>
            )}
            <p className="muted">
              {texts.text}: <code className="hash">{textHash}</code>
            </p>
            <p className="muted">
              {texts.seal}: <code className="hash">{hash}</code>
            </p>
          </>
        ),
      }))}
    />
  )
}
