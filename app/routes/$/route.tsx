/**
 * Every address that is no page of ours. Without this route the root loader would not run, and the page that says so
 * would not know the reader's language.
 */
const nowhere = () => {
  throw new Response(null, { status: 404 })
}

export const loader = nowhere
export const action = nowhere

export default function Nowhere() {
  return null
}
