import { CERTIFICATES } from '../../domain/business/certificates'
import type { Face } from '../../domain/business/face'
import { browse } from '../../i18n/browse'
import { business } from '../../i18n/business'
import type { RefusedCapacity } from '../../schemas/browse'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { BusinessCard } from './business-card'
import type { Found } from './found'
import { ListPage } from './list-page'

interface BusinessListProps {
  kind: 'business' | 'group'
  title: string
  lead: string
  found: Found & { readonly marks: readonly string[] }
  cards: readonly { readonly business: Face; readonly km: number | null }[]
  refused: RefusedCapacity | null
  mayKeep: boolean
}

/** A list of businesses, or of the cooperatives and groups among them. */
export const BusinessList = ({ cards, ...list }: BusinessListProps) => {
  const texts = useTexts(browse).search
  const { certificates } = useTexts(business)
  const { found } = list
  return (
    <ListPage
      {...list}
      to={list.kind === 'group' ? paths.groupsAsked : paths.businessesAsked}
      sizeLabel={texts.size}
      own={{
        name: 'certificate',
        label: texts.certificate,
        options: CERTIFICATES.map((code) => ({ value: code, label: certificates[code] })),
      }}
      cards={cards.map((card) => ({
        key: card.business.id,
        regency: card.business.regency,
        card: <BusinessCard {...card} from={found.search.regency} marks={found.marks} />,
      }))}
    />
  )
}
