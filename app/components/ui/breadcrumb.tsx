import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon } from './icon'

interface BreadcrumbProps {
  /** From the outermost; the last one, the page itself, has no link. */
  items: readonly { label: string; to?: string | undefined }[]
}

export const Breadcrumb = ({ items }: BreadcrumbProps) => {
  const texts = useTexts(shell)
  return (
    <nav aria-label={texts.breadcrumb}>
      <ol className="breadcrumb">
        {items.map(({ label, to }, index) => (
          <li key={label}>
            {index > 0 && <Icon name="chevron-right" />}
            {to ? <a href={to}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
