import type { useFormAnswer } from '~/components/form-answer'
import { useLocale, useTexts } from '~/components/locale'
import { MoneyField } from '~/components/ui/money-field'
import { NumberField } from '~/components/ui/number-field'
import { TextField } from '~/components/ui/text-field'
import { typedNumber } from '~/domain/number'
import { formatDate, formatMoney, formatNumber, formatQuantity, unitName } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { obligationPages } from '~/i18n/obligation-pages'
import type { ObligationView } from '~/services/obligation/show.server'
import { FormFrame } from './form-frame'

export interface FormProps {
  view: ObligationView
  answer: ReturnType<typeof useFormAnswer>
  open: boolean
}

/** What a date field holds. */
const dayText = (day: Date): string => day.toISOString().slice(0, 10)

export const DeliverForm = ({ view, answer, open }: FormProps) => {
  const { deliver: texts } = useTexts(obligationPages).forms
  const locale = useLocale()
  return (
    <FormFrame act="deliver" viewer={view.viewer} title={texts.title} button={texts.button} open={open}>
      <TextField
        name="deliveredOn"
        type="date"
        label={texts.on}
        width="medium"
        defaultValue={answer.typed('deliveredOn') ?? dayText(view.today)}
        error={answer.error('deliveredOn')}
      />
      <NumberField
        name="quantity"
        label={texts.quantity}
        example={texts.example}
        unit={view.unit && unitName(view.unit, locale)}
        decimals
        defaultValue={answer.typed('quantity')}
        error={answer.error('quantity')}
      />
    </FormFrame>
  )
}

export const AcceptForm = ({ view, answer, open }: FormProps) => {
  const { accept: texts } = useTexts(obligationPages).forms
  const locale = useLocale()
  const { accept } = view.may
  if (!accept) return null
  const quantity = quantityText(accept.quantity, view, locale)
  return (
    <FormFrame
      act="accept"
      viewer={view.viewer}
      title={texts.title(quantity, formatDate(accept.on, locale))}
      button={texts.button}
      open={open}
    >
      <input type="hidden" name="deliveryId" value={accept.id} />
      <NumberField
        name="accepted"
        label={texts.accepted}
        hint={texts.hint}
        unit={view.unit && unitName(view.unit, locale)}
        decimals
        defaultValue={answer.typed('accepted') ?? typedNumber(accept.quantity)}
        error={answer.error('accepted')}
      />
      {accept.priceOpen && (
        <MoneyField
          name="owed"
          label={texts.owed}
          hint={texts.owedHint}
          example={texts.owedExample}
          optional
          defaultValue={answer.typed('owed')}
          error={answer.error('owed')}
        />
      )}
    </FormFrame>
  )
}

interface TakeBackProps extends FormProps {
  delivery: ObligationView['may']['takeBack'][number]
}

export const TakeBackForm = ({ view, delivery, open }: TakeBackProps) => {
  const { 'take-back': texts } = useTexts(obligationPages).forms
  const locale = useLocale()
  const title = texts.title(quantityText(delivery.quantity, view, locale), formatDate(delivery.on, locale))
  return (
    <FormFrame
      act="take-back"
      about={delivery.id}
      viewer={view.viewer}
      title={title}
      lead={texts.lead}
      button={texts.button}
      open={open}
    >
      <input type="hidden" name="deliveryId" value={delivery.id} />
    </FormFrame>
  )
}

const quantityText = (quantity: number, { unit }: ObligationView, locale: Locale): string =>
  unit ? formatQuantity(quantity, unit, locale) : formatNumber(quantity, locale)

export const PayForm = ({ view, answer, open }: FormProps) => {
  const { pay: texts } = useTexts(obligationPages).forms
  const locale = useLocale()
  const { pay } = view.may
  if (pay === null) return null
  return (
    <FormFrame
      act="pay"
      viewer={view.viewer}
      title={texts.title}
      lead={texts.open(formatMoney(pay, locale))}
      button={texts.button}
      open={open}
    >
      <TextField
        name="paidOn"
        type="date"
        label={texts.on}
        width="medium"
        defaultValue={answer.typed('paidOn') ?? dayText(view.today)}
        error={answer.error('paidOn')}
      />
      <MoneyField
        name="paid"
        label={texts.paid}
        defaultValue={answer.typed('paid') ?? formatNumber(pay, locale)}
        error={answer.error('paid')}
      />
    </FormFrame>
  )
}
