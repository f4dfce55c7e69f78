import type { MetaDescriptor } from '@remix-run/react'

interface PublicPage {
  /** Where the house stands. */
  readonly origin: string
  readonly path: string
  /** Drawn on the server; none for a list. */
  readonly picture?: string
  readonly title: string
  readonly description: string
  /** The thing in the words of schema.org. */
  readonly thing?: Readonly<Record<string, unknown>>
}

/** What a public page says to search engines, and to the apps in which somebody passes it on. Never a contact. */
export const publicMeta = ({ origin, path, picture, title, description, thing }: PublicPage): MetaDescriptor[] => [
  { tagName: 'link', rel: 'canonical', href: origin + path },
  { property: 'og:type', content: 'website' },
  { property: 'og:site_name', content: 'Jejaring' },
  { property: 'og:title', content: title },
  { property: 'og:description', content: description },
  { property: 'og:url', content: origin + path },
  ...(picture ? pictured(origin + picture) : []),
  ...(thing
    ? [
        {
          'script:ld+json': { '@context': 'https://schema.org', url: origin + path, ...thing } as Record<
            string,
            string
          >,
        },
      ]
    : []),
]

const pictured = (address: string): MetaDescriptor[] => [
  { property: 'og:image', content: address },
  { property: 'og:image:width', content: '1200' },
  { property: 'og:image:height', content: '630' },
  { name: 'twitter:card', content: 'summary_large_image' },
]

/** A place as schema.org writes it. */
export const addressOf = (regency: string, province: string) => ({
  '@type': 'PostalAddress',
  addressLocality: regency,
  addressRegion: province,
  addressCountry: 'ID',
})
