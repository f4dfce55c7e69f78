import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Money } from '~/components/ui/money'
import { SummaryList } from '~/components/ui/summary-list'
import type { Figures } from '~/domain/business/size'
import { formatNumber } from '~/i18n/format'
import { profile } from '~/i18n/profile'
import { sizeChange } from '~/i18n/size-change'
import { paths } from '~/schemas/paths'

interface FiguresUsedProps {
  businessId: string
  figures: Figures
  mayEdit: boolean
}

/** What every definition is applied to. */
export const FiguresUsed = ({ businessId, figures, mayEdit }: FiguresUsedProps) => {
  const { page: texts } = useTexts(sizeChange)
  const { figures: labels, check } = useTexts(profile)
  const locale = useLocale()
  const rupiah = (value: bigint | null) => value !== null && <Money rupiah={value} />
  const { capital, annualSales, workers } = figures
  return (
    <section className="stack">
      <h2>{texts.figures}</h2>
      <SummaryList
        items={[
          { label: labels.annualSales, value: rupiah(annualSales) },
          { label: labels.capital, value: rupiah(capital) },
          { label: labels.workers, value: workers !== null && check.workers(formatNumber(workers, locale)) },
        ]}
      />
      {mayEdit && (
        <form method="post" action={paths.newProfileFrom}>
          <FormKey action="profile-revise" />
          <Button icon="pencil" name="businessId" value={businessId}>
            {texts.edit}
          </Button>
        </form>
      )}
    </section>
  )
}
