import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon } from './icon'

interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  to: (page: number) => string
}

/** Pages to offer: the first, the last, and one on each side of the present; null marks a gap. */
export const offeredPages = (page: number, pages: number): (number | null)[] => {
  const shown = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const sorted = [...new Set(shown)].toSorted((left, right) => left - right)
  return sorted.flatMap((each, index) => (index > 0 && each - (sorted[index - 1] ?? each) > 1 ? [null, each] : [each]))
}

export const Pagination = ({ page, pages, to }: PaginationProps) => {
  const texts = useTexts(shell).pages
  if (pages <= 1) return null
  return (
    <nav aria-label={texts.label} className="pagination">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          {texts.previous}
        </a>
      )}
      {offeredPages(page, pages).map((each, index) =>
        each === null ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <a key={each} href={to(each)} aria-label={texts.page(each)} aria-current={each === page ? 'page' : undefined}>
            {each}
          </a>
        ),
      )}
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {texts.next}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
