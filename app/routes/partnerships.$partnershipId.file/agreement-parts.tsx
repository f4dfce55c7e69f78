import { AgreementState } from '~/components/agreement/agreement-state'
import { TermsInWords } from '~/components/agreement/terms-in-words'
import { useLocale, useTexts } from '~/components/locale'
import { type Column, DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { Notice } from '~/components/ui/notice'
import { SummaryList } from '~/components/ui/summary-list'
import { Timeline } from '~/components/ui/timeline'
import { differences } from '~/domain/agreement/differences'
import { draftAgreement } from '~/domain/agreement/draft'
import type { Standing } from '~/domain/agreement/standing'
import { timeZoneOf } from '~/domain/region/region'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { law } from '~/i18n/law'
import { listed } from '~/i18n/names'
import { obligation, obligationText } from '~/i18n/obligation'
import { partnershipFile } from '~/i18n/partnership-file'
import type { PartnershipFile } from '~/services/partnership-file/read.server'

interface PartProps {
  file: PartnershipFile
  agreement: NonNullable<PartnershipFile['agreement']>
}

/** All that stands written of the agreement: where it stands, its versions and changes, its evidence and its text. */
export const AgreementParts = (props: PartProps) => (
  <>
    <Facts {...props} />
    <Versions {...props} />
    <Changes {...props} />
    <Duties {...props} />
    <Evidence {...props} />
    <SignedText {...props} />
  </>
)

const Facts = ({ file, agreement }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const { warnings } = useTexts(law)
  const { inForce } = agreement
  return (
    <section className="stack">
      <h2>{texts.agreement}</h2>
      <AgreementState state={agreement.state} />
      <SummaryList
        items={[
          { label: texts.checkCode, value: agreement.checkCode },
          {
            label: texts.inForceSince,
            value: inForce && <DateTime at={inForce.since} zone={timeZoneOf(file.sides.b.regency)} />,
          },
          { label: texts.lastDay, value: inForce?.lastDay && <DateTime at={inForce.lastDay} dateOnly /> },
          { label: texts.textHash, value: inForce && <code className="hash">{inForce.textHash}</code> },
        ]}
      />
      <h3>{texts.warnings}</h3>
      {agreement.warningsOverridden.length === 0 && <p>{texts.noWarnings}</p>}
      {agreement.warningsOverridden.map(({ code, evidence, reason }) => (
        <p key={code}>
          {warnings[code](evidence)} {texts.reason}: {reason}
        </p>
      ))}
    </section>
  )
}

const Versions = ({ file, agreement }: PartProps) => {
  const texts = useTexts(partnershipFile)
  return (
    <section className="stack">
      <h2>{texts.versions}</h2>
      {agreement.versions.map(({ number, terms, at }) => (
        <section key={number} className="stack">
          <h3>
            {texts.version(number)}, <DateTime at={at} zone={timeZoneOf(file.sides.b.regency)} />
          </h3>
          <TermsInWords clauses={draftAgreement(terms, file.parties, file.pattern)} />
        </section>
      ))}
    </section>
  )
}

const Changes = ({ file, agreement }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const { changeStates, fields } = useTexts(agreementLife)
  const locale = useLocale()
  return (
    <section className="stack">
      <h2>{texts.changes}</h2>
      {agreement.changes.length === 0 && <p>{texts.noChanges}</p>}
      <Timeline
        events={agreement.changes.map(({ id, author, authorName, base, terms, note, state, createdAt }) => ({
          key: id,
          title: texts.changeBy(texts.author[author], authorName),
          at: (
            <>
              <DateTime at={createdAt} zone={timeZoneOf(file.sides.b.regency)} />. {changeStates[state]}
            </>
          ),
          children: (
            <>
              <p>
                {texts.changed(
                  listed(
                    differences(base, terms).map(({ field }) => fields[field]),
                    locale,
                  ),
                )}
              </p>
              {note && <p>{note}</p>}
            </>
          ),
        }))}
      />
    </section>
  )
}

const Duties = ({ file, agreement }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const { states } = useTexts(obligation)
  const locale = useLocale()
  const columns: readonly Column<Standing>[] = [
    { key: 'what', header: texts.duty, cell: ({ obligation: owed }) => obligationText(owed, locale) },
    { key: 'owner', header: texts.owner, cell: ({ obligation: { owner } }) => file.sides[owner].name },
    { key: 'due', header: texts.due, cell: ({ obligation: { due } }) => <DateTime at={due} dateOnly /> },
    { key: 'state', header: texts.state, cell: ({ state }) => states[state] },
  ]
  return (
    <section className="stack">
      <h2>{texts.obligations}</h2>
      {agreement.standings.length === 0 ? (
        <p>{texts.noObligations}</p>
      ) : (
        <DataTable
          caption={texts.obligations}
          captionHidden
          columns={columns}
          rows={agreement.standings}
          rowKey={({ obligation: { id } }) => id}
        />
      )}
    </section>
  )
}

const Evidence = ({ file, agreement: { evidence, chain } }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const pages = useTexts(agreementPages).evidence
  const { history, evidence: words } = useTexts(agreementLife)
  return (
    <section className="stack">
      <h2>{texts.evidence}</h2>
      {chain.ok ? (
        <Notice kind="agreed" title={pages.whole}>
          {words.notCertified}
        </Notice>
      ) : (
        <Notice kind="wrong" title={pages.broken}>
          {words.broken(String(chain.refusal.detail?.place ?? ''))}
        </Notice>
      )}
      <Timeline
        events={evidence.map(({ id, sequence, event, at, actorName, proposedBy, reason, textHash, hash }) => ({
          key: id,
          title: `${pages.line(sequence)}. ${history[event]}`,
          at: (
            <>
              <DateTime at={at} zone={timeZoneOf(file.sides.b.regency)} />{' '}
              {actorName ? pages.by(actorName) : pages.byClock}
            </>
          ),
          children: (
            <>
              {proposedBy && <p>{pages.proposedBy(proposedBy)}</p>}
              {reason && (
                <p>
                  {texts.reason}: {reason}
                </p>
              )}
              <p className="muted">
                {pages.text}: <code className="hash">{textHash}</code>
              </p>
              <p className="muted">
                {pages.seal}: <code className="hash">{hash}</code>
              </p>
            </>
          ),
        }))}
      />
    </section>
  )
}

const SignedText = ({ agreement }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const text = agreement.inForce?.signedText
  return (
    <section className="stack">
      <h2>{texts.signedText}</h2>
      {text ? (
        <div className="paper word-for-word" lang="id">
          {text}
        </div>
      ) : (
        <p>{texts.noSignedText}</p>
      )}
    </section>
  )
}
