import { useTexts } from '~/components/locale'
import { MovingFields } from '~/components/partnership/moving-fields'
import { Button } from '~/components/ui/button'
import { DateTime } from '~/components/ui/date-time'
import { LinkButton } from '~/components/ui/link-button'
import { SummaryList } from '~/components/ui/summary-list'
import { MULTI_PARTY_PATTERNS } from '~/domain/agreement/annexes'
import { otherSide, SIDES, type SideKey } from '~/domain/agreement/terms'
import { agreement } from '~/i18n/agreement'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { frame as frameTexts } from '~/i18n/frame'
import { paths } from '~/schemas/paths'
import type { AgreementShown, Life } from './agreement-shown'

interface LifePanelProps {
  view: AgreementShown
}

/** What comes next for this reader, who has read and signed, and the ways on. */
export const LifePanel = ({ view }: LifePanelProps) => {
  const texts = useTexts(agreementPages)
  const { life } = view
  if (!life) return null
  return (
    <section className="card next-step screen-only" aria-labelledby="next-step">
      <h2 id="next-step">{texts.next}</h2>
      <Progress view={view} />
      <div className="cluster">
        <NextAction view={view} life={life} />
        {view.mayRevise && (
          <LinkButton to={`${paths.terms(view.id)}?as=${view.viewer}`} icon="pencil">
            {life.state === 'draft' ? texts.toDraftTerms : texts.toTerms}
          </LinkButton>
        )}
        {life.state !== 'draft' && (
          <LinkButton to={`${paths.agreementChanges(view.id)}?as=${view.viewer}`} icon="refresh">
            {texts.toChanges(life.openChanges)}
          </LinkButton>
        )}
        <LinkButton to={paths.agreementFile(view.id)} icon="download">
          {texts.toPdf}
        </LinkButton>
        <LinkButton to={paths.evidence(view.id)} icon="certificate">
          {texts.toEvidence}
        </LinkButton>
      </div>
      <FrameLine view={view} life={life} />
      <Standing view={view} life={life} />
    </section>
  )
}

/** How far the seven parts are, or whose signature is awaited. */
const Progress = ({ view }: LifePanelProps) => {
  const texts = useTexts(agreement)
  const pages = useTexts(agreementPages)
  const required = view.clauses.filter((clause) => clause.required)
  const done = required.filter(({ status }) => status === 'complete').length
  if (done < required.length) return <p>{texts.progress(done, required.length)}</p>
  const { life } = view
  if (life?.state === 'in-force') return <p>{pages.inForce}</p>
  if (!life || !isSigning(life)) return <p>{texts.complete}</p>
  if (life.openWarnings.length > 0) return <p>{pages.reasonsFirst(life.openWarnings.length)}</p>
  if (life.openChanges > 0) return <p>{pages.changesFirst(life.openChanges)}</p>
  const unsigned = SIDES.filter((side) => life.sides[side].signedAt === null)
  const [only, more] = unsigned
  return <p>{only && !more ? pages.waitForOther(view.names[only]) : pages.waitForBoth}</p>
}

const SIGNING: readonly Life['state'][] = ['ready', 'signed-by-a', 'signed-by-b', 'amended']
const isSigning = ({ state }: Life): boolean => SIGNING.includes(state)
/** Nothing stands between this text and its signatures. */
const isReady = (life: Life): boolean => isSigning(life) && life.openWarnings.length === 0 && life.openChanges === 0

const ownSide = ({ viewer }: AgreementShown): SideKey | null => SIDES.find((side) => side === viewer) ?? null

/** The one primary button: the broker opens or makes ready, a side reads and signs. */
const NextAction = ({ view, life }: LifePanelProps & { life: Life }) => {
  const texts = useTexts(agreementPages)
  const { moves } = useTexts(agreementLife)
  const side = ownSide(view)
  if (life.state === 'in-force')
    return (
      <LinkButton to={paths.obligations(view.id)} kind="primary" icon="check">
        {texts.toObligations}
      </LinkButton>
    )
  if (side && life.sides[side].signedAt === null && isReady(life))
    return (
      <LinkButton to={`${paths.signing(view.id)}?as=${side}`} kind="primary" icon="pencil">
        {texts.toSigning}
      </LinkButton>
    )
  const move = (['negotiate', 'make-ready'] as const).find((one) => life.moves.includes(one))
  if (!move) return null
  return (
    <form method="post" action={paths.agreementMove(view.id, move)}>
      <MovingFields move={move} viewer={view.viewer} version={life.version} />
      <Button kind="primary" icon="arrow-right">
        {moves[move]}
      </Button>
    </form>
  )
}

/** Where it stands in a frame of many, or the way to put it there. A partner reads the frame with its own annex. */
const FrameLine = ({ view, life }: LifePanelProps & { life: Life }) => {
  const texts = useTexts(frameTexts)
  const mayFrame = life.state === 'draft' && MULTI_PARTY_PATTERNS.some((pattern) => pattern === view.pattern)
  if (life.frame) {
    const { id, reference, annexNumber } = life.frame
    const words = texts.annexOf(annexNumber, reference)
    return <p>{view.viewer === 'b' ? words : <a href={paths.frame(id)}>{words}</a>}</p>
  }
  if (!mayFrame) return null
  return (
    <p>
      <a href={paths.newFrame(view.id)}>{texts.toNew}</a>
    </p>
  )
}

/** What each side has done with this text, and from when to when it binds. */
const Standing = ({ view, life }: LifePanelProps & { life: Life }) => {
  const texts = useTexts(agreementPages)
  const did = (side: SideKey) => {
    const { seen, signedAt } = life.sides[side]
    const notice = life.endingNotices[side]
    return (
      <>
        {signedAt ? (
          <p>
            {texts.signedAt} <DateTime at={signedAt} />
          </p>
        ) : (
          <p>{seen ? texts.seen : texts.notSeen}</p>
        )}
        {notice && (
          <p>
            {texts.notice}: {notice.reason} (<DateTime at={notice.at} dateOnly />)
          </p>
        )}
      </>
    )
  }
  const term =
    life.inForceSince === null
      ? []
      : [
          { label: texts.since, value: <DateTime at={life.inForceSince} dateOnly /> },
          ...(life.lastDay ? [{ label: texts.until, value: <DateTime at={life.lastDay} dateOnly /> }] : []),
        ]
  if (life.state === 'draft') return null
  const first = ownSide(view) ?? 'a'
  return (
    <SummaryList
      items={[...[first, otherSide(first)].map((side) => ({ label: view.names[side], value: did(side) })), ...term]}
    />
  )
}
