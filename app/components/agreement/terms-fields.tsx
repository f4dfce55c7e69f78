import type { ReactNode } from 'react'
import { ASSISTANCE_ITEMS } from '../../domain/agreement/assistance'
import type { ClauseCode } from '../../domain/agreement/clauses'
import { DISPUTE_STEPS, PAYMENT_MECHANISMS, PRICE_BASES, type SideKey } from '../../domain/agreement/terms'
import { UNITS, type Unit } from '../../domain/business/units'
import { unitName } from '../../i18n/format'
import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { useLocale, useTexts } from '../locale'
import { Checkbox } from '../ui/checkbox'
import { CheckboxGroup } from '../ui/checkbox-group'
import { MoneyField } from '../ui/money-field'
import { NumberField } from '../ui/number-field'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import type { TermsValues } from './terms-values'

interface TermsFieldsProps {
  /** Only this clause, or all that can be filled in. */
  clause: ClauseCode | null
  values: TermsValues
  error: (name: string) => string | undefined
  /** Who stands on which side. */
  names: Readonly<Record<SideKey, string>>
  /** Of the clauses' headings. */
  level?: 2 | 3 | undefined
}

type ClauseFieldsProps = Omit<TermsFieldsProps, 'clause' | 'level'>

/** Choices of a closed list, in its order, by their names. */
const optionsOf = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>) =>
  codes.map((code) => ({ value: code, label: names[code] }))

const keysOf = <Code extends string>(names: Readonly<Record<Code, string>>) => Object.keys(names) as Code[]

/** Everything a control needs besides its label. */
const field = ({ values, error }: ClauseFieldsProps, name: string) => ({
  name,
  defaultValue: values.text(name),
  error: error(name),
})

const Activity = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  return <TextArea {...field(props, 'activity')} label={texts.activity} example={texts.activityExample} rows={2} />
}

const Gives = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  return (
    <>
      <TextArea
        {...field(props, 'gives.a')}
        label={texts.gives(props.names.a)}
        example={texts.givesExample.a}
        rows={2}
      />
      <TextArea
        {...field(props, 'gives.b')}
        label={texts.gives(props.names.b)}
        example={texts.givesExample.b}
        rows={2}
      />
    </>
  )
}

const PriceAndQuantity = (props: ClauseFieldsProps) => {
  const locale = useLocale()
  const texts = useTexts(partnership).terms
  const { priceBases } = useTexts(law)
  const setBy = texts.setByOptions(props.names)
  const units = (Object.keys(UNITS) as Unit[]).map((unit) => ({ value: unit, label: unitName(unit, locale) }))
  return (
    <>
      <NumberField {...field(props, 'quantity.perMonth')} label={texts.perMonth} example="1.500" decimals />
      <Select {...field(props, 'quantity.unit')} label={texts.unit} options={units} />
      <Select {...field(props, 'price.basis')} label={texts.basis} options={optionsOf(PRICE_BASES, priceBases)} />
      <MoneyField {...field(props, 'price.amount')} label={texts.amount} hint={texts.amountHint} example="28.500" />
      <Select {...field(props, 'price.setBy')} label={texts.setBy} options={optionsOf(keysOf(setBy), setBy)} />
    </>
  )
}

const Payment = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  const { paymentMechanisms } = useTexts(law)
  return (
    <>
      <NumberField
        {...field(props, 'payment.days')}
        label={texts.days}
        hint={texts.daysHint}
        example="14"
        unit={texts.daysUnit}
      />
      <Select
        {...field(props, 'payment.mechanism')}
        label={texts.mechanism}
        options={optionsOf(PAYMENT_MECHANISMS, paymentMechanisms)}
      />
    </>
  )
}

const QualityAndDelivery = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  return (
    <>
      <TextArea {...field(props, 'quality')} label={texts.quality} example={texts.qualityExample} rows={2} />
      <TextArea {...field(props, 'delivery')} label={texts.delivery} example={texts.deliveryExample} rows={2} />
    </>
  )
}

const Materials = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  return (
    <>
      <Select
        {...field(props, 'materials.kind')}
        label={texts.materialsKind}
        options={optionsOf(keysOf(texts.materialsKinds), texts.materialsKinds)}
      />
      <TextField {...field(props, 'materials.description')} label={texts.materialsDescription} optional />
      <Select
        {...field(props, 'materials.payment')}
        label={texts.materialsPayment}
        options={optionsOf(keysOf(texts.materialsPayments), texts.materialsPayments)}
        optional
      />
      <Checkbox
        name="materials.tied"
        label={texts.tied}
        defaultChecked={props.values.ticked('materials.tied').includes('yes')}
        error={props.error('materials.tied')}
      />
    </>
  )
}

const Coaching = ({ values, error }: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  const { assistance } = useTexts(law)
  return (
    <CheckboxGroup
      name="coaching"
      label={texts.coaching}
      hint={texts.coachingHint}
      options={optionsOf(ASSISTANCE_ITEMS, assistance)}
      defaultValue={values.ticked('coaching')}
      error={error('coaching')}
      columns
    />
  )
}

const Duration = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  return (
    <>
      <TextField {...field(props, 'duration.start')} label={texts.start} type="date" width="medium" />
      <NumberField {...field(props, 'duration.months')} label={texts.months} example="12" unit={texts.monthsUnit} />
    </>
  )
}

const Disputes = ({ values, error }: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  const { disputeSteps } = useTexts(law)
  return (
    <CheckboxGroup
      name="disputes"
      label={texts.disputes}
      hint={texts.disputesHint}
      options={optionsOf(DISPUTE_STEPS, disputeSteps)}
      defaultValue={values.ticked('disputes')}
      error={error('disputes')}
    />
  )
}

const Termination = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  const by = texts.terminationOptions(props.names)
  return (
    <>
      <Select {...field(props, 'termination.by')} label={texts.terminationBy} options={optionsOf(keysOf(by), by)} />
      <NumberField
        {...field(props, 'termination.noticeDays')}
        label={texts.noticeDays}
        example="30"
        unit={texts.daysUnit}
      />
    </>
  )
}

const PersonsInCharge = (props: ClauseFieldsProps) => {
  const texts = useTexts(partnership).terms
  return (
    <>
      <TextField
        {...field(props, 'personsInCharge.a')}
        label={texts.personInCharge(props.names.a)}
        example={texts.personExample}
      />
      <TextField {...field(props, 'personsInCharge.b')} label={texts.personInCharge(props.names.b)} />
    </>
  )
}

/** In the order of the agreement. The clauses that stand of themselves have no fields. */
const FIELDS: readonly (readonly [ClauseCode, (props: ClauseFieldsProps) => ReactNode])[] = [
  ['activity', Activity],
  ['rights-and-duties', Gives],
  ['price-and-quantity', PriceAndQuantity],
  ['payment', Payment],
  ['coaching', Coaching],
  ['quality-and-delivery', QualityAndDelivery],
  ['materials', Materials],
  ['duration', Duration],
  ['disputes', Disputes],
  ['termination', Termination],
  ['persons-in-charge', PersonsInCharge],
]

/** The fields of the terms, one section a clause. Every field may stay empty: what is not agreed is not written. */
export const TermsFields = ({ clause, level = 2, ...props }: TermsFieldsProps) => {
  const { clauses } = useTexts(law)
  const Heading = level === 2 ? 'h2' : 'h3'
  const shown = FIELDS.filter(([code]) => clause === null || code === clause)
  return shown.map(([code, Fields]) => (
    <section key={code} className="stack" aria-label={clauses[code]}>
      {/* A page about one clause is headed by it already. */}
      {clause === null && <Heading>{clauses[code]}</Heading>}
      <Fields {...props} />
    </section>
  ))
}
