import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Choice } from './choice'

interface UnknownOptionProps {
  name: string
  label?: ReactNode
  defaultChecked?: boolean | undefined
}

/** "Tidak tahu" is an answer: a checkbox below a field, sending `yes`. */
export const UnknownOption = ({ name, label, defaultChecked = false }: UnknownOptionProps) => {
  const { unknown } = useTexts(shell).fields
  return (
    <Choice bare type="checkbox" name={name} value="yes" label={label ?? unknown} defaultChecked={defaultChecked} />
  )
}
