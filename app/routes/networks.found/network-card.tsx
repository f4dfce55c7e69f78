import { useLocale, useTexts } from '~/components/locale'
import { Badge } from '~/components/ui/badge'
import { Card } from '~/components/ui/card'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { Disclosure } from '~/components/ui/disclosure'
import { ScoreBar } from '~/components/ui/score-bar'
import { SummaryList } from '~/components/ui/summary-list'
import type { Size } from '~/domain/business/size'
import type { NetworkEvent } from '~/domain/network/change'
import type { FoundNetwork, Grounds, Sign } from '~/domain/network/network'
import { business as businessTexts } from '~/i18n/business'
import { listed, regencyName } from '~/i18n/names'
import { broughtName, gainSentence, network, subjectName } from '~/i18n/network'
import { paths } from '~/schemas/paths'

interface ShownMember {
  readonly face: {
    readonly id: string
    readonly name: string
    readonly regency: string
    readonly size: Size | 'unknown'
  }
  readonly brings: readonly string[]
}

interface Shown extends Omit<FoundNetwork, 'members'> {
  readonly members: readonly ShownMember[]
  readonly opportunity: { readonly id: string; readonly title: string } | null
  readonly history: readonly { readonly event: NetworkEvent; readonly members: number; readonly at: Date }[]
}

const GROUNDS = ['nearness', 'knowledge', 'demand', 'breadth'] as const satisfies readonly (keyof Grounds)[]

/** Where a posting waits for what they make together. */
const JOINT: ReadonlySet<Sign> = new Set(['pooled-capacity', 'complete-chain'])

/** One network: why, what it may bring, how sure, how it was found, and who. */
export const NetworkCard = ({ found }: { found: Shown }) => {
  const texts = useTexts(network)
  const locale = useLocale()
  const { sign, centre, members, opportunity, gain, confidence } = found
  const subject = subjectName(found, locale)
  return (
    <Card
      title={`${texts.types[found.type]}: ${subject}`}
      aside={<Badge icon="pin">{texts.around(regencyName(centre))}</Badge>}
    >
      <p>{texts.reasons[sign](subject)}</p>
      <p>
        <strong>
          {listed(
            members.map(({ face }) => face.name),
            locale,
          )}
        </strong>
      </p>
      <SummaryList
        items={[
          { label: texts.gainTitle, value: gainSentence(gain, locale) },
          { label: texts.howTitle, value: texts.found[sign] },
          ...(opportunity
            ? [
                {
                  label: texts.opportunity,
                  value: <a href={paths.opportunity(opportunity.id)}>{opportunity.title}</a>,
                },
              ]
            : []),
          { label: texts.next, value: <Next found={found} /> },
        ]}
      />
      <ScoreBar label={texts.confidence} percent={confidence / 10} />
      <Members sign={sign} members={members} />
      <Disclosure summary={texts.groundsTitle}>
        {GROUNDS.map((ground) => (
          <ScoreBar key={ground} label={texts.grounds[ground]} percent={found.grounds[ground] / 10} />
        ))}
      </Disclosure>
      <Disclosure summary={texts.historyTitle}>
        <ul>
          {found.history.map(({ event, members: count, at }) => (
            <li key={`${event} ${at.toISOString()}`}>
              <DateTime at={at} dateOnly />: {texts.events[event](count)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}

const Next = ({ found: { sign, opportunity } }: { found: Shown }) => {
  const texts = useTexts(network)
  if (!opportunity || !JOINT.has(sign)) return texts.nexts[sign]
  return <a href={paths.opportunityConsortium(opportunity.id)}>{texts.toConsortium}</a>
}

const WORD = {
  'complete-chain': 'brings',
  'pooled-capacity': 'brings',
  'same-need': 'lacks',
  'same-input': 'lacks',
  'one-buyer': 'brings',
  'closed-circle': 'gives',
} as const satisfies Record<Sign, 'brings' | 'lacks' | 'gives'>

const Members = ({ sign, members }: { sign: Sign; members: readonly ShownMember[] }) => {
  const texts = useTexts(network)
  const { sizes } = useTexts(businessTexts)
  const locale = useLocale()
  return (
    <Disclosure summary={texts.members(members.length)}>
      <DataTable
        caption={texts.members(members.length)}
        captionHidden
        rows={members}
        rowKey={({ face }) => face.id}
        columns={[
          {
            key: 'name',
            header: texts.members(members.length),
            cell: ({ face }) => <a href={paths.business(face.id)}>{face.name}</a>,
          },
          {
            key: 'place',
            header: texts.place,
            cell: ({ face }) => `${regencyName(face.regency)} (${sizes[face.size]})`,
          },
          {
            key: 'brings',
            header: texts[WORD[sign]],
            cell: ({ brings }) =>
              listed(
                brings.map((code) => broughtName(sign, code, locale)),
                locale,
              ),
          },
        ]}
      />
    </Disclosure>
  )
}
