import type { ReactNode } from 'react'
import { SECTOR_EDITION } from '../../domain/business/sectors'
import { endOfDay, timeZoneOf } from '../../domain/region/region'
import { business } from '../../i18n/business'
import { formatNumber, formatPrices, formatQuantity } from '../../i18n/format'
import { law } from '../../i18n/law'
import { listed, provinceName, sectorName } from '../../i18n/names'
import { opportunity } from '../../i18n/opportunity'
import type { Answers } from '../../schemas/draft'
import { moneyIn, numberIn } from '../../schemas/fields'
import { OPPORTUNITY_STEPS, type OpportunityAnswer, type OpportunityStep } from '../../schemas/opportunity'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { DateTime } from '../ui/date-time'
import { Lines } from '../ui/lines'
import { SummaryList } from '../ui/summary-list'

interface OpportunitySummaryProps {
  steps: readonly OpportunityStep[]
  answers: Answers
  files: readonly { readonly id: string; readonly name: string }[]
  /** Four digits: days are those of this place. */
  regency: string
  /** Where "Ubah" of a step leads; nowhere on the page that others see. */
  changeTo?: ((step: OpportunityStep) => string) | undefined
}

/** Every answer in the words of the house: to check it, and for everyone to read. */
export const OpportunitySummary = ({ steps, answers, changeTo, ...shown }: OpportunitySummaryProps) => {
  const texts = useTexts(opportunity)
  const show = useAnswerViews(shown)
  return (
    <SummaryList
      items={steps.map((step) => ({
        label: texts.steps[step],
        value: show(step, answers[step]),
        changeTo: changeTo?.(step),
      }))}
    />
  )
}

type Views = { readonly [Step in OpportunityStep]: (answer: OpportunityAnswer<Step>) => ReactNode }

/** How each answer is shown; nothing while the question is open. */
export const useAnswerViews = ({ files, regency }: Pick<OpportunitySummaryProps, 'files' | 'regency'>) => {
  const locale = useLocale()
  const { show, payment, area: areas } = useTexts(opportunity)
  const { certificates } = useTexts(business)
  const { assistance } = useTexts(law)
  const { whom } = useTexts(opportunity).prefers
  const views: Views = {
    ...usePatternViews(),
    wanted: ({ wanted }) => <WantedLines rows={wanted} />,
    certificates: ({ required }) =>
      required.length > 0
        ? listed(
            required.map((one) => certificates[one]),
            locale,
          )
        : show.none,
    area: ({ kind, provinces, km }) => {
      if (kind === 'within') return show.within(km ?? '')
      return kind === 'provinces' ? listed(provinces.map(provinceName), locale) : areas.kinds.anywhere
    },
    assistance: ({ items, prefers }) => (
      <Lines
        lines={[
          ...items.map((item) => assistance[item]),
          prefers.length > 0 &&
            `${show.prefers}: ${listed(
              prefers.map((one) => whom[one]),
              locale,
            )}`,
        ]}
        none={show.none}
      />
    ),
    payment: ({ term }) => payment.term(term),
    dates: ({ expiresOn, neededBy }) => <DayLines expiresOn={expiresOn} neededBy={neededBy} regency={regency} />,
    drawings: () => (files.length > 0 ? <FileLinks files={files} /> : show.none),
  }
  return (step: OpportunityStep, answer: unknown): ReactNode => {
    const view = views[step] as (answer: unknown) => ReactNode
    const checked = OPPORTUNITY_STEPS[step].schema.safeParse(answer)
    return checked.success ? view(checked.data) : null
  }
}

/** The page that each pattern has of its own. */
const usePatternViews = (): Pick<Views, 'subcontracting' | 'inti-plasma' | 'cooperative-exchange'> => {
  const locale = useLocale()
  const { show } = useTexts(opportunity)
  const said = (label: string, value: string | undefined) => value && `${label}: ${value}`
  return {
    subcontracting: ({ title, specification, materialsSupplied }) => (
      <Lines lines={[title, specification, said(show.materials, materialsSupplied)]} none={show.none} />
    ),
    'inti-plasma': ({ title, commodity, plasmaSought, hectaresEach, inputsSupplied }) => (
      <Lines
        lines={[
          title,
          said(show.commodity, commodity),
          said(show.plasma, show.plasmaCount(plasmaSought)),
          said(show.hectares, hectaresEach && formatQuantity(numberIn(hectaresEach) ?? 0, 'hectare', locale)),
          said(show.inputs, inputsSupplied),
        ]}
        none={show.none}
      />
    ),
    'cooperative-exchange': ({ title, shares, seeks, sectorsSought }) => (
      <Lines
        lines={[
          title,
          said(show.shares, shares),
          said(show.seeks, seeks),
          sectorsSought.length > 0 &&
            `${show.sectors}: ${listed(
              sectorsSought.map((division) => sectorName({ edition: SECTOR_EDITION, division }, locale)),
              locale,
            )}`,
        ]}
        none={show.none}
      />
    ),
  }
}

const WantedLines = ({ rows }: { rows: OpportunityAnswer<'wanted'>['wanted'] }) => {
  const { show } = useTexts(opportunity)
  const locale = useLocale()
  const lines = rows.map(({ label, least, most, unit = 'piece', priceLow, priceHigh }) => {
    const lowest = numberIn(least) ?? 0
    const highest = numberIn(most)
    const amount =
      highest === null
        ? show.atLeast(formatQuantity(lowest, unit, locale))
        : show.between(formatNumber(lowest, locale), formatQuantity(highest, unit, locale))
    const price = formatPrices({ priceLow: moneyIn(priceLow), priceHigh: moneyIn(priceHigh) }, locale)
    return `${label}: ${amount}${price === null ? '' : `, ${price}`}`
  })
  return <Lines lines={lines} none={show.none} />
}

interface DayLinesProps {
  expiresOn: string
  neededBy: string | undefined
  regency: string
}

const DayLines = ({ expiresOn, neededBy, regency }: DayLinesProps) => {
  const { show } = useTexts(opportunity)
  const zone = timeZoneOf(regency)
  return (
    <>
      <div>
        {show.expires}: <DateTime at={endOfDay(expiresOn, regency)} zone={zone} dateOnly />
      </div>
      {neededBy && (
        <div>
          {show.neededBy}: <DateTime at={endOfDay(neededBy, regency)} zone={zone} dateOnly />
        </div>
      )}
    </>
  )
}

const FileLinks = ({ files }: Pick<OpportunitySummaryProps, 'files'>) =>
  files.map(({ id, name }) => (
    <div key={id}>
      <a href={paths.file(id)}>{name}</a>
    </div>
  ))
