import type { ReactNode } from 'react'
import { SECTOR_EDITION } from '../../domain/business/sectors'
import type { Figures } from '../../domain/business/size'
import { business } from '../../i18n/business'
import { formatMoney, formatNumber, formatPrices, formatQuantity } from '../../i18n/format'
import { law } from '../../i18n/law'
import { listed, regencyName, sectorName } from '../../i18n/names'
import { profile } from '../../i18n/profile'
import { shell } from '../../i18n/shell'
import { moneyIn, numberIn } from '../../schemas/fields'
import { paths } from '../../schemas/paths'
import { PROFILE_STEPS, type ProfileAnswers, type ProfileStep } from '../../schemas/profile'
import { figuresIn, understood } from '../../schemas/profile-business'

import { useLocale, useTexts } from '../locale'
import { Lines } from '../ui/lines'
import { SummaryList } from '../ui/summary-list'

interface ProfileSummaryProps {
  draftId: string
  steps: readonly ProfileStep[]
  answers: Readonly<Record<string, unknown>>
  groups: readonly { readonly name: string }[]
}

/** Every answer in the words of the house, each with its own "Ubah". */
export const ProfileSummary = ({ draftId, steps, answers, groups }: ProfileSummaryProps) => {
  const texts = useTexts(profile)
  const show = useAnswerViews(groups)
  return (
    <SummaryList
      items={steps.map((step) => ({
        label: texts.steps[step],
        value: show(step, answers[step]),
        changeTo: paths.profileStep(draftId, step),
      }))}
    />
  )
}

type Views = { readonly [Step in ProfileStep]: (answer: NonNullable<ProfileAnswers[Step]>) => ReactNode }

/** How each answer is shown; nothing while the question is open. */
const useAnswerViews = (groups: ProfileSummaryProps['groups']) => {
  const locale = useLocale()
  const texts = useTexts(profile)
  const words = useTexts(business)
  const { aspects } = useTexts(law)
  const named = (labels: readonly string[]) => (labels.length > 0 ? listed(labels, locale) : texts.check.nothing)
  const views: Views = {
    owner: ({ ownerName, channel }) => `${ownerName}, ${texts.owner.channels[channel]}`,
    name: ({ name, kind }) => `${name} (${words.kinds[kind]})`,
    region: ({ regency }) => regencyName(regency),
    work: ({ description }) => description,
    sector: ({ suggested }) => sectorName({ edition: SECTOR_EDITION, division: suggested }, locale),
    capabilities: ({ capabilities }) => <CapabilityAnswers rows={capabilities} />,
    certificates: ({ held, inProgress, nib }) => (
      <Lines
        lines={[
          held.length > 0 && texts.check.held(named(held.map((one) => words.certificates[one]))),
          inProgress.length > 0 && texts.check.inProgress(named(inProgress.map((one) => words.certificates[one]))),
          nib && texts.check.nib(nib),
        ]}
        none={texts.check.nothing}
      />
    ),
    needs: ({ areas, wanted }) =>
      named([...areas.map((area) => words.needs[area]), ...wanted.map((row) => row.label ?? '')]),
    figures: (figures) => <FigureAnswers figures={figuresIn(figures)} term={figures.longestPaymentTerm} />,
    groups: ({ assistance, womenLed }) => (
      <Lines
        lines={[
          womenLed === 'yes' && texts.check.womenLed,
          groups.length > 0 && named(groups.map(({ name }) => name)),
          assistance.length > 0 && `${texts.groups.assistance}: ${named(assistance.map((aspect) => aspects[aspect]))}`,
        ]}
        none={texts.check.nothing}
      />
    ),
  }
  return (step: ProfileStep, answer: unknown): ReactNode => {
    const view = views[step] as (answer: unknown) => ReactNode
    const checked = PROFILE_STEPS[step].schema.safeParse(answer)
    return checked.success ? view(checked.data) : null
  }
}

const CapabilityAnswers = ({ rows }: { rows: ProfileAnswers['capabilities']['capabilities'] }) => {
  const texts = useTexts(profile).check
  const { fields } = useTexts(shell)
  const locale = useLocale()
  return rows.map((row, position) => {
    const unit = row.unit ?? 'piece'
    const [capacity, smallest, days] = [numberIn(row.capacity), numberIn(row.smallestOrder), numberIn(row.leadTimeDays)]
    const term = understood(row.label ?? '')
    const facts = [
      capacity === null ? texts.unknownCapacity : `${formatQuantity(capacity, unit, locale)} ${fields.perMonth}`,
      ...(smallest === null ? [] : [texts.smallest(formatQuantity(smallest, unit, locale))]),
      ...(days === null ? [] : [texts.leadTime(days)]),
      formatPrices({ priceLow: moneyIn(row.priceLow), priceHigh: moneyIn(row.priceHigh) }, locale) ?? [],
    ]
    return (
      <div key={position}>
        <div>
          {row.label}: {facts.flat().join(', ')}
        </div>
        <div className="muted">{term ? texts.understood(term[locale]) : texts.notUnderstood}</div>
      </div>
    )
  })
}

interface FigureAnswersProps {
  figures: Figures
  term: ProfileAnswers['figures']['longestPaymentTerm']
}

const FigureAnswers = ({ figures, term }: FigureAnswersProps) => {
  const texts = useTexts(profile)
  const locale = useLocale()
  const rupiah = (value: bigint | null) => (value === null ? texts.check.unknown : formatMoney(value, locale))
  return (
    <Lines
      none={texts.check.nothing}
      lines={[
        `${texts.figures.annualSales}: ${rupiah(figures.annualSales)}`,
        `${texts.figures.capital}: ${rupiah(figures.capital)}`,
        `${texts.figures.workers}: ${figures.workers === null ? texts.check.unknown : texts.check.workers(formatNumber(figures.workers, locale))}`,
        `${texts.figures.longestPaymentTerm}: ${texts.figures.term(term)}`,
      ]}
    />
  )
}
