import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Paper } from '~/components/agreement/paper'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { PrintButton } from '~/components/ui/print-button'
import { SourceNote } from '~/components/ui/source-note'
import type { InvestmentPaper } from '~/domain/partnership/investment-papers'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { investmentPapers, paperDocument } from '~/i18n/investment-papers'
import { law } from '~/i18n/law'
import { InvestmentPaperName } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readInvestmentPaper } from '~/services/partnership/investment-paper.server'
import { Signatures } from './signatures'

export const meta = pageMeta<typeof investmentPapers.id, { paper: InvestmentPaper }>(
  investmentPapers,
  ({ names, links }, data) => ({ title: data ? names[data.paper] : links }),
)

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const paper = InvestmentPaperName.safeParse(params.paper)
  if (!paper.success) throw notFound()
  const view = await readInvestmentPaper(context.app, actor, { ...caseAddress(request, params), paper: paper.data })
  if (!view) throw notFound()
  return view
}

export default function InvestmentPaperPage() {
  const { id, paper, facts, source } = useLoaderData<typeof loader>()
  const texts = useTexts(investmentPapers)
  const { sizes } = useTexts(law)
  const locale = useLocale()
  const larger = facts.larger && facts.sides[facts.larger]
  return (
    <Page
      title={texts.names[paper]}
      lead={texts.lead}
      above={<BackLink to={paths.partnership(id)}>{facts.reference}</BackLink>}
      narrow
    >
      <div className="stack screen-only">
        <Notice kind="waiting" title={texts.notRead}>
          {texts.notReadHint}
        </Notice>
        <SourceNote source={source} />
        {larger && larger.size !== 'large' && <p>{texts.notLarge(larger.name, sizes[larger.size])}</p>}
        <PrintButton>{texts.print}</PrintButton>
      </div>
      <Paper document={paperDocument(paper, facts, 'id')} language="id" />
      <Signatures facts={facts} paper={paper} />
      {locale === 'en' && (
        <div className="screen-only">
          <Disclosure summary={texts.english} open>
            <Paper document={paperDocument(paper, facts, 'en')} language="en" />
          </Disclosure>
        </div>
      )}
    </Page>
  )
}
