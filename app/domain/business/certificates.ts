/** Certificates and permits that buyers ask for. Names are proper names and stand in `app/i18n`. */
export const CERTIFICATES = [
  'nib',
  'halal',
  'pirt',
  'bpom',
  'sni',
  'iso-9001',
  'iso-14001',
  'iatf-16949',
  'haccp',
  'gmp',
  'organic',
  'svlk',
  'ispo',
  'rspo',
  'brand',
] as const
export type Certificate = (typeof CERTIFICATES)[number]
