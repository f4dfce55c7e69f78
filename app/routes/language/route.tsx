import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isLocale, isTheme } from '~/i18n/locale'
import { localPath } from '~/schemas/local-path'
import { paths } from '~/schemas/paths'

const YEAR = 365 * 24 * 60 * 60

export const loader = () => redirect(paths.home)

/** Sets the language or the theme of this device and comes back.. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const headers = new Headers()
  const keep = (name: string, value: string, seconds: number) => {
    const secure = context.app.origin.startsWith('https:') ? '; Secure' : ''
    headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure}`)
  }
  const language = form.get('lang')
  if (isLocale(language)) keep('lang', language, YEAR)
  const theme = form.get('theme')
  if (isTheme(theme)) keep('theme', theme, YEAR)
  if (theme === 'device') keep('theme', '', 0)
  return redirect(localPath(form.get('back'), paths.home), { status: 303, headers })
}
