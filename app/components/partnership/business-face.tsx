import type { Face } from '../../domain/business/face'
import type { PartyRole } from '../../domain/partnership/patterns'
import { business } from '../../i18n/business'
import { formatQuantity } from '../../i18n/format'
import { law } from '../../i18n/law'
import { regencyName, sectorName } from '../../i18n/names'
import { partnership } from '../../i18n/partnership'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { SummaryList } from '../ui/summary-list'

interface BusinessFaceProps {
  face: Face
  /** Its role in the link; null where the law refuses the link. */
  role: PartyRole | null
}

/** What anyone may see of one side of a link: no figures, no people. */
export const BusinessFace = ({ face, role }: BusinessFaceProps) => {
  const locale = useLocale()
  const texts = useTexts(partnership).face
  const names = useTexts(business)
  const lawTexts = useTexts(law)
  const items = [
    ...(role ? [{ label: texts.role, value: <strong>{lawTexts.roles[role]}</strong> }] : []),
    { label: texts.kind, value: names.kinds[face.kind] },
    { label: texts.size, value: lawTexts.sizes[face.size] },
    { label: texts.place, value: regencyName(face.regency) },
    { label: texts.sector, value: sectorName(face.sector, locale) },
    {
      label: texts.makes,
      value: face.capabilities.length > 0 && (
        <ul className="plain">
          {face.capabilities.map(({ id, label, capacityPerMonth, unit }) => (
            <li key={id}>
              {label}
              {capacityPerMonth !== null && (
                <span className="muted"> ({texts.perMonth(formatQuantity(capacityPerMonth, unit, locale))})</span>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: texts.certificates,
      value: face.certificates
        .map(({ certificate, state }) =>
          state === 'held'
            ? names.certificates[certificate]
            : `${names.certificates[certificate]} (${names.certificateStates[state]})`,
        )
        .join(', '),
    },
  ]
  return (
    <>
      {face.description && <p>{face.description}</p>}
      <SummaryList items={items} />
      <p>
        <a href={paths.business(face.id)}>{texts.profile}</a>
      </p>
    </>
  )
}
