/** Our own line drawings, 160 × 96. What matters in each is `hot`. */

const Person = ({ x, y }: { x: number; y: number }) => (
  <path d={`M${x} ${y}a8 8 0 1 0 .01 0ZM${x - 15} ${y + 36}c0-9 6-15 15-15s15 6 15 15`} />
)

const Check = ({ x, y }: { x: number; y: number }) => (
  <g className="hot">
    <circle cx={x} cy={y} r="9" />
    <path d={`M${x - 4} ${y}l3 3.5 5.5-7`} />
  </g>
)

const tell = (
  <>
    <rect x="54" y="4" width="52" height="88" rx="8" />
    <path d="M74 10h12" />
    <path d="M62 24h30M62 31h20" />
    <rect className="hot" x="62" y="40" width="36" height="12" rx="3" />
    <rect x="62" y="56" width="36" height="12" rx="3" />
    <path className="hot" d="m67 46 3 3 5-6" />
    <path d="M80 46h12M67 62h20" />
    <path d="M70 81h20" />
    <path d="M14 58v26h26V58M11 51l4-10h24l4 10a5.3 5.3 0 0 1-10.6 0 5.3 5.3 0 0 1-10.8 0A5.3 5.3 0 0 1 11 51ZM23 84V70h8v14" />
    <path className="hot" d="M45 32c0-10 3-14 6-16" fill="none" />
  </>
)

const match = (
  <>
    <path d="M50 42C76 42 78 18 104 18M50 54c26 0 28 24 54 24" strokeDasharray="3 4" />
    <path className="hot" d="M50 48h54" />
    <circle cx="32" cy="48" r="18" />
    <path d="M24 48v9h16v-9M22.5 45l2-6h15l2 6a3.2 3.2 0 0 1-6.4 0 3.2 3.2 0 0 1-6.3 0 3.2 3.2 0 0 1-6.3 0Z" />
    <circle cx="114" cy="14" r="10" />
    <circle cx="114" cy="82" r="10" />
    <g className="hot">
      <circle cx="118" cy="48" r="14" />
      <path d="m111.5 48 5 5.5 8.5-11" />
    </g>
    <path d="M136 10h18M136 18h11M140 44h16M140 52h10M136 78h18M136 86h11" />
  </>
)

const consent = (
  <>
    <Person x={30} y={24} />
    <Person x={80} y={10} />
    <Person x={130} y={24} />
    <path d="M50 40h10M100 40h10" strokeDasharray="2 4" />
    <Check x={30} y={78} />
    <Check x={130} y={78} />
    <path d="M44 78h72" strokeDasharray="3 4" />
  </>
)

const agree = (
  <g transform="translate(-34 0)">
    <path d="M48 4h46l18 18v70H48ZM94 4v18h18" />
    <path d="M58 20h24M58 30h42M58 40h42M58 50h30" />
    <path d="M56 78c4-8 7-8 8-2s4 4 6-2 4 4 8 1" />
    <path d="M56 84h24" />
    <g className="hot">
      <ellipse cx="97" cy="66" rx="4.5" ry="7.5" transform="rotate(45 97 74)" />
      <ellipse cx="97" cy="66" rx="4.5" ry="7.5" transform="rotate(135 97 74)" />
      <ellipse cx="97" cy="66" rx="4.5" ry="7.5" transform="rotate(225 97 74)" />
      <ellipse cx="97" cy="66" rx="4.5" ry="7.5" transform="rotate(315 97 74)" />
    </g>
  </g>
)

export const DRAWINGS = { tell, match, consent, agree }
