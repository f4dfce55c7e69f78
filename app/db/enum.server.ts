/** Prisma's client cannot spell a dash: `in-progress` in the domain and in Postgres is `in_progress` in TypeScript. */
type Dashed<Name extends string> = Name extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Name
type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name

/** The domain's spelling of an enum value. */
export const dashed = <const Name extends string>(name: Name) => name.replaceAll('_', '-') as Dashed<Name>

/** Prisma's spelling of an enum value. */
export const underscored = <const Name extends string>(name: Name) => name.replaceAll('-', '_') as Underscored<Name>
