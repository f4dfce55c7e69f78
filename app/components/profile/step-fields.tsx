import type { ReactElement } from 'react'
import type { ProfileStep } from '../../schemas/profile'
import { CapabilityFields } from './capability-fields'
import { CertificateFields } from './certificate-fields'
import { FigureFields } from './figure-fields'
import { GroupFields } from './group-fields'
import { NameFields } from './name-fields'
import { NeedFields } from './need-fields'
import { OwnerFields } from './owner-fields'
import { RegionFields } from './region-fields'
import { SectorFields } from './sector-fields'
import type { StepFieldsProps } from './step-fields-props'
import { WorkFields } from './work-fields'

/** The fields of each step. */
export const STEP_FIELDS: Readonly<Record<ProfileStep, (props: StepFieldsProps) => ReactElement>> = {
  owner: OwnerFields,
  name: NameFields,
  region: RegionFields,
  work: WorkFields,
  sector: SectorFields,
  capabilities: CapabilityFields,
  certificates: CertificateFields,
  needs: NeedFields,
  figures: FigureFields,
  groups: GroupFields,
}
