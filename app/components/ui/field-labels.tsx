import { createContext, type ReactNode, useContext } from 'react'

const FieldLabels = createContext<Map<string, string> | null>(null)

/**
 * Learns the labels of a page's fields while they render. The error summary stands above them: only a second rendering
 * with the same map finds them all, and the server gives a form that came back just that.
 */
export const FieldLabelsProvider = FieldLabels.Provider

/** Makes a field's label known. What is more than words cannot stand in a link. */
export function useKnownLabel(name: string, label: ReactNode): void {
  const labels = useContext(FieldLabels)
  if (typeof label === 'string') labels?.set(name, label)
}

/** The label of a field by its form name, once it is known. */
export function useLabelOf(): (name: string) => string | undefined {
  const labels = useContext(FieldLabels)
  return (name) => labels?.get(name)
}
