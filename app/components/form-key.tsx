import { useRouteLoaderData } from '@remix-run/react'

/** The hidden key that makes a form safe to send twice. `action` tells the forms of one page apart. */
export function FormKey({ action }: { action: string }) {
  const root = useRouteLoaderData<{ formKey: string }>('root')
  return <input type="hidden" name="formKey" value={`${root?.formKey ?? ''}.${action}`} />
}
