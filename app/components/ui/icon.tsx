/** Our own line drawings on a 24-pixel grid, one path each. */
const PATHS = {
  alert: 'M12 4 2.8 20h18.4ZM12 10v4.5M12 17.2v.3',
  'arrow-left': 'M20 12H4M10.5 5.5 4 12l6.5 6.5',
  'arrow-right': 'M4 12h16M13.5 5.5 20 12l-6.5 6.5',
  bell: 'M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15ZM10 20.8h4',
  box: 'M12 3.5 20 7.5v9l-8 4-8-4v-9ZM4 7.5l8 4 8-4M12 11.5v9',
  briefcase: 'M3.5 8h17v11.5h-17ZM8.5 8V5h7v3M3.5 13h17',
  calendar: 'M4 6h16v14H4ZM4 10.5h16M8.5 3.5V7M15.5 3.5V7',
  camera: 'M3.5 7.5h4l1.5-3h6l1.5 3h4V19h-17ZM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  certificate: 'M12 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8.5 13.3 7.5 21l4.5-2.5 4.5 2.5-1-7.7',
  check: 'M4.5 12.5 9.5 17.5 19.5 6.5',
  'check-double': 'M2.5 12.5 7 17 15.5 7M11.8 16.6l.9.9L21.5 7.5',
  'chevron-right': 'm9 5 7 7-7 7',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  document: 'M6 3.5h8l4 4v13H6ZM14 3.5v4h4M9 12h6M9 15.5h6',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  factory: 'M3.5 20V11l5 3.5V11l5 3.5V4.5h3.5l1.5 10v5.5ZM3.5 20h17M7.5 17.2h1M11.5 17.2h1',
  filter: 'M4 6h16M7 12h10M10 18h4',
  flag: 'M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c2.4 2.5 3.5 5.3 3.5 8.5s-1.1 6-3.5 8.5c-2.4-2.5-3.5-5.3-3.5-8.5s1.1-6 3.5-8.5Z',
  home: 'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6',
  inbox: 'M4 13 6.5 5h11L20 13v6.5H4ZM4 13h5l1 2.5h4l1-2.5h5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.6v.3',
  link: 'M9 7a5 5 0 1 0 0 10A5 5 0 0 0 9 7ZM15 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
  lock: 'M5.5 11h13v9.5h-13ZM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2.5',
  message: 'M4 5h16v11.5H10L5.5 20v-3.5H4Z',
  minus: 'M5 12h14',
  money: 'M2.5 6.5h19v11h-19ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6 12h.3M17.7 12h.3',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  more: 'M5 12h.3M12 12h.3M18.7 12h.3',
  pencil: 'm4 20 1-4.5L16 4.5 19.5 8l-11 11ZM13.5 7 17 10.5',
  people:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 5a3.2 3.2 0 0 1 0 6.2M18 14.4c2.2.8 3.5 2.8 3.5 5.6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c0-4 3.4-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  phone: 'M7 3h10v18H7ZM11 18h2',
  pin: 'M12 21c4.5-5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2 6 6.5 11ZM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7Z',
  question:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.3',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.8v4.7h-4.7',
  scales: 'M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6.5h5ZM19 7l-2.5 6.5h5Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3l5.2 5.2',
  send: 'M3.5 4.5 21 12 3.5 19.5 6 12ZM6 12h8',
  share:
    'M17.5 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM17.5 15.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8.2 10.9l7.1-3.7M8.2 13.1l7.1 3.7',
  shop: 'M4.5 12v8h15v-8M3 10l1.8-5.5h14.4L21 10a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM9.5 20v-5h5v5',
  'sign-in': 'M14 4h6v16h-6M4 12h11M10.5 7.5 15 12l-4.5 4.5',
  'sign-out': 'M10 4H4v16h6M9 12h11M15.5 7.5 20 12l-4.5 4.5',
  star: 'm12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.8-5.3 2.8 1.1-5.9-4.3-4.1 5.9-.8Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7',
  tools:
    'm20.4 7.4-2.8 2.8L14 10l-.2-3.6 2.8-2.8a5 5 0 0 0-6.7 6.3l-6.4 6.4a2.5 2.5 0 0 0 4.2 4.2l6.4-6.4a5 5 0 0 0 6.3-6.7Z',
  trash: 'M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10 10.5v6M14 10.5v6',
  upload: 'M12 16V4.5M7 9.5l5-5 5 5M4.5 20h15',
} as const

export type IconName = keyof typeof PATHS
export const ICON_NAMES = Object.keys(PATHS) as IconName[]

interface IconProps {
  name: IconName
}

/** Always beside a label: it is hidden from screen readers, and as big as the text around it. */
export const Icon = ({ name }: IconProps) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
)
