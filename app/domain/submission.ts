/** What makes a form that changes something safe to send twice. */
export interface Submission {
  /** The form's hidden key, made anew for every page shown. */
  readonly key: string
  /** SHA-256 of where the form was sent and what it holds besides the key. */
  readonly bodyHash: string
}
