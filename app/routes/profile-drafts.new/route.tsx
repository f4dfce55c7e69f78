import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { ProfileStepPage } from '~/components/profile/profile-step'
import { Notice } from '~/components/ui/notice'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { refused, refusedForm, seeOther } from '~/http/respond.server'
import { profile } from '~/i18n/profile'
import { paths } from '~/schemas/paths'
import { PROFILE_STEPS, profileSteps } from '~/schemas/profile'
import { unsentDrafts } from '~/services/draft/unsent.server'
import { beginProfile } from '~/services/profile/begin.server'

export const meta = pageMeta(profile, (texts) => texts.new)

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  // Most who begin have no account yet: signing up leads back here.
  if (context.actor.kind === 'visitor') throw redirect(paths.signUpThen(new URL(request.url).pathname), { status: 303 })
  const [first = 'name'] = profileSteps({ onBehalf: context.actor.role === 'broker' })
  const { profiles } = await unsentDrafts(context.app, context.actor)
  return { first, unsent: profiles }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const [first = 'name', second = 'check'] = profileSteps({ onBehalf: actor.role === 'broker' })
  const form = await parseForm(request, PROFILE_STEPS[first].schema)
  if (!form.ok) return refusedForm(form)
  const begun = await beginProfile(context.app, actor, { [first]: form.value })
  if (!begun.ok) return refused(begun.refusal, form.typed)
  return seeOther(paths.profileStep(begun.value.draftId, second))
}

export default function NewProfile() {
  const { first, unsent } = useLoaderData<typeof loader>()
  const texts = useTexts(profile).new
  return (
    <>
      {unsent.length > 0 && (
        <div className="page page-narrow">
          <Notice title={texts.unsentTitle}>
            <ul>
              {unsent.map(({ id, name }) => (
                <li key={id}>
                  <a href={paths.profileStep(id, 'check')}>
                    {texts.goOn}: {name ?? texts.unnamed}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <ProfileStepPage step={first} draftId={null} answers={{}} />
    </>
  )
}
