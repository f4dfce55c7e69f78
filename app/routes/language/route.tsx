import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '~/http/parse-form.server'
import { LANGUAGE_COOKIE, preferenceCookie, THEME_COOKIE } from '~/http/preferences.server'
import { isLocale, isTheme } from '~/i18n/locale'
import { localPath } from '~/schemas/local-path'
import { paths } from '~/schemas/paths'
import { changeLocale } from '~/services/account/change-locale.server'

export const loader = () => redirect(paths.home)

/** Sets the language or the theme of this device (the language of the person too) and comes back. An unknown value changes nothing. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await readForm(request)
  const headers = new Headers()
  const { origin } = context.app
  const language = form.get('lang')
  if (isLocale(language)) {
    headers.append('set-cookie', preferenceCookie({ name: LANGUAGE_COOKIE, value: language, origin }))
    if (context.actor.kind === 'user') await changeLocale(context.app, context.actor, language)
  }
  const theme = form.get('theme')
  if (isTheme(theme) || theme === 'device') {
    const value = theme === 'device' ? null : theme
    headers.append('set-cookie', preferenceCookie({ name: THEME_COOKIE, value, origin }))
  }
  return redirect(localPath(form.get('back'), paths.home), { status: 303, headers })
}
