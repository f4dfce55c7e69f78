import { useTexts } from '~/components/locale'
import { DateTime } from '~/components/ui/date-time'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { PrintButton } from '~/components/ui/print-button'
import { SourceNote } from '~/components/ui/source-note'
import { SummaryList } from '~/components/ui/summary-list'
import { timeZoneOf } from '~/domain/region/region'
import { law } from '~/i18n/law'
import { partnershipFile } from '~/i18n/partnership-file'
import { paths } from '~/schemas/paths'
import type { PartnershipFile } from '~/services/partnership-file/read.server'
import type { FileTicket } from '~/services/partnership-file/ticket.server'
import { AgreementParts } from './agreement-parts'
import { History, Sides } from './parties'

interface FileShownProps {
  id: string
  file: PartnershipFile
  ticket: FileTicket
}

/** The file as it prints. */
export const FileShown = ({ id, file, ticket }: FileShownProps) => {
  const texts = useTexts(partnershipFile)
  const zone = timeZoneOf(file.sides.b.regency)
  return (
    <>
      <Notice kind="info" title={texts.taken(file.takenBy)}>
        <p>
          <DateTime at={file.takenAt} zone={zone} />
        </p>
        <p className="screen-only">{texts.openFor}</p>
      </Notice>
      <div className="cluster">
        <LinkButton to={paths.partnershipFileData(id, { ...ticket })} icon="download" download>
          {texts.json}
        </LinkButton>
        <PrintButton>{texts.print}</PrintButton>
      </div>
      <Facts file={file} />
      <Sides file={file} />
      <History file={file} />
      {file.agreement ? (
        <AgreementParts file={file} agreement={file.agreement} />
      ) : (
        <section className="stack">
          <h2>{texts.agreement}</h2>
          <p>{texts.noAgreement}</p>
        </section>
      )}
      <section className="stack">
        <h2>{texts.messages}</h2>
        <p>{texts.notIn}</p>
      </section>
    </>
  )
}

const Facts = ({ file }: { file: PartnershipFile }) => {
  const texts = useTexts(partnershipFile)
  const { states, patterns } = useTexts(law)
  const supervised = file.kppu === null ? 'unknown' : file.kppu ? 'yes' : 'no'
  return (
    <section className="stack">
      <h2>{texts.facts}</h2>
      <SummaryList
        items={[
          { label: texts.reference, value: file.reference },
          { label: texts.pattern, value: patterns[file.pattern] },
          { label: texts.state, value: states[file.state] },
          { label: texts.kppu, value: texts.kppuAnswer[supervised] },
          { label: texts.broker, value: file.broker },
          {
            label: texts.proposedAt,
            value: <DateTime at={file.proposedAt} zone={timeZoneOf(file.sides.b.regency)} />,
          },
        ]}
      />
      {file.patternSources.map((source) => (
        <SourceNote key={`${source.law} ${source.article}`} source={source} />
      ))}
    </section>
  )
}
