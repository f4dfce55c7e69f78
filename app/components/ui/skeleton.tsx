import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'

interface SkeletonProps {
  lines?: number | undefined
}

export const Skeleton = ({ lines = 3 }: SkeletonProps) => {
  const { loading } = useTexts(shell)
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  )
}
