type Underscored<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Code
type Hyphened<Code extends string> = Code extends `${infer Head}_${infer Tail}` ? `${Head}-${Hyphened<Tail>}` : Code

/** Prisma spells the values of enums with underscores; the tables, the domain and the forms with hyphens. */
export const toEnum = <Code extends string>(code: Code) => code.replaceAll('-', '_') as Underscored<Code>
export const fromEnum = <Code extends string>(code: Code) => code.replaceAll('_', '-') as Hyphened<Code>
