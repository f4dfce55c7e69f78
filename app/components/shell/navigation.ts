import type { Role } from '../../domain/access/actor'
import { paths } from '../../schemas/paths'
import type { IconName } from '../ui/icon'

type NavigationKey = 'start' | 'desk' | 'opportunities' | 'businesses' | 'cases' | 'reports' | 'users' | 'about'

interface NavigationItem {
  readonly key: NavigationKey
  readonly to: string
  readonly icon: IconName
}

const ITEMS: Readonly<Record<NavigationKey, NavigationItem>> = {
  start: { key: 'start', to: paths.start, icon: 'home' },
  desk: { key: 'desk', to: paths.desk, icon: 'inbox' },
  opportunities: { key: 'opportunities', to: paths.opportunities, icon: 'briefcase' },
  businesses: { key: 'businesses', to: paths.businesses, icon: 'shop' },
  cases: { key: 'cases', to: paths.partnerships, icon: 'link' },
  reports: { key: 'reports', to: paths.reports, icon: 'document' },
  users: { key: 'users', to: paths.users, icon: 'people' },
  about: { key: 'about', to: paths.about, icon: 'info' },
}

/** Four at most: more does not fit under a thumb, nor in a head. */
const NAVIGATION: Readonly<Record<Role | 'visitor', readonly NavigationKey[]>> = {
  visitor: ['opportunities', 'businesses', 'about'],
  entrepreneur: ['start', 'opportunities', 'businesses', 'cases'],
  firm: ['start', 'opportunities', 'businesses', 'cases'],
  broker: ['desk', 'cases', 'opportunities', 'businesses'],
  agency: ['reports', 'opportunities', 'businesses'],
  admin: ['users', 'reports', 'opportunities', 'businesses'],
}

export const navigationOf = (role: Role | 'visitor'): readonly NavigationItem[] =>
  NAVIGATION[role].map((key) => ITEMS[key])

/** Whether the page lies at or below the item. */
export const isCurrent = (item: NavigationItem, pathname: string): boolean =>
  pathname === item.to || pathname.startsWith(`${item.to}/`)
