import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Page } from '~/components/ui/page'
import { requireUser } from '~/http/require-actor.server'
import { start } from '~/i18n/start'

export const meta = pageMeta(start, ({ title }) => ({ title }))

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const { name } = requireUser(context, request)
  return { name }
}

export default function Start() {
  const texts = useTexts(start)
  const { name } = useLoaderData<typeof loader>()
  return <Page title={texts.greeting(name)}>{null}</Page>
}
