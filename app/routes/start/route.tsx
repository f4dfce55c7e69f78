import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Page } from '~/components/ui/page'
import { requireUser } from '~/http/require-actor.server'
import { start } from '~/i18n/start'
import { readStart } from '~/services/start/read.server'
import { Official } from './official'
import { Owned } from './owned'
import { Waiting } from './waiting'

export const meta = pageMeta(start, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  return { name: actor.name, role: actor.role, ...(await readStart(context.app, actor)) }
}

export default function Start() {
  const texts = useTexts(start)
  const { name, role, ...found } = useLoaderData<typeof loader>()
  return (
    <Page title={texts.greeting(name)} lead={texts.lead[role]}>
      <Waiting {...found} />
      {role === 'entrepreneur' || role === 'firm' ? <Owned {...found} /> : <Official role={role} {...found} />}
    </Page>
  )
}
