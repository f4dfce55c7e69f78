import { z } from 'zod'

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

/** The page of a list that an address asks for, from 1; what is not a page number asks for the first. */
export const pageOf = (url: string): number => PageNumber.parse(new URL(url).searchParams.get('page') ?? 1)
