import type { ReactNode } from 'react'

interface PageProps {
  title?: ReactNode
  /** One or two sentences below the title. */
  lead?: ReactNode
  /** Above the title: a breadcrumb or a back link. */
  above?: ReactNode
  /** Beside the title: the page's button. */
  actions?: ReactNode
  /** Reading and form pages are narrow, lists and desks are not. */
  narrow?: boolean | undefined
  children: ReactNode
}

/** The column every route puts its content in. One-question pages leave the title to their field (`large`). */
export const Page = ({ title, lead, above, actions, narrow = false, children }: PageProps) => (
  <div className={narrow ? 'page page-narrow' : 'page'}>
    {(title || above) && (
      <div className="page-head">
        {above}
        <div className="page-head-row">
          {title && <h1>{title}</h1>}
          {actions}
        </div>
        {lead && <p className="lead">{lead}</p>}
      </div>
    )}
    {children}
  </div>
)
