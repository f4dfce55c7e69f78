import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'

/** The first thing the keyboard reaches: past the header, to the content. */
export const SkipLink = () => {
  const { skip } = useTexts(shell)
  return (
    <a href="#content" className="skip">
      {skip}
    </a>
  )
}
