import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import { EmptyState } from '~/components/ui/empty-state'
import { Page } from '~/components/ui/page'
import { Pagination } from '~/components/ui/pagination'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { notificationSentence, notifications } from '~/i18n/notifications'
import { ReadNotification } from '~/schemas/notification'
import { pageOf } from '~/schemas/page'
import { paths } from '~/schemas/paths'
import { listNotifications } from '~/services/notification/list.server'
import { markAllRead, markRead } from '~/services/notification/mark-read.server'

export const meta = pageMeta(notifications, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const page = pageOf(request.url)
  const listed = await listNotifications(context.app, actor, page)
  return {
    page,
    pages: listed.pages,
    unread: listed.unread,
    rows: listed.notifications.map((one) => ({
      id: one.id,
      sentence: notificationSentence(one, context.locale),
      createdAt: one.createdAt,
      unread: one.readAt === null,
    })),
  }
}

/** Marks as read: all, or the one that is opened. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, ReadNotification)
  if (!form.ok) throw notFound()
  const { notification } = form.value
  if (notification === 'all') {
    await markAllRead(context.app, actor)
    return seeOther(paths.notifications)
  }
  const result = await markRead(context.app, actor, notification)
  if (!result.ok) throw notFound()
  return seeOther(result.value)
}

export default function Notifications() {
  const texts = useTexts(notifications)
  const { page, pages, unread, rows } = useLoaderData<typeof loader>()
  return (
    <Page title={texts.title} lead={unread > 0 ? texts.unread(unread) : undefined} narrow>
      {rows.length === 0 && <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>}
      <form method="post" className="stack">
        {unread > 0 && (
          <div>
            <Button name="notification" value="all">
              {texts.markAllRead}
            </Button>
          </div>
        )}
        {rows.map((row) => (
          <Card
            key={row.id}
            aside={row.unread ? <Badge icon="bell">{texts.new}</Badge> : null}
            foot={
              <Button kind="quiet" name="notification" value={row.id} icon="arrow-right">
                {texts.open}
              </Button>
            }
          >
            <p>{row.sentence}</p>
            <p className="muted">
              <DateTime at={row.createdAt} />
            </p>
          </Card>
        ))}
      </form>
      <Pagination page={page} pages={pages} to={paths.notificationsPage} />
    </Page>
  )
}
