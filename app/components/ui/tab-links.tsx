interface Tab {
  label: string
  to: string
  current?: boolean | undefined
  count?: number | undefined
}

interface TabLinksProps {
  /** Names the list for screen readers. */
  label: string
  tabs: readonly Tab[]
}

/** Tabs as links: each is a page of its own. */
export const TabLinks = ({ label, tabs }: TabLinksProps) => (
  <nav aria-label={label} className="tabs">
    {tabs.map((tab) => (
      <a key={tab.to} href={tab.to} className="tab" aria-current={tab.current ? 'page' : undefined}>
        {tab.label}
        {tab.count !== undefined && <span className="count">{tab.count}</span>}
      </a>
    ))}
  </nav>
)
