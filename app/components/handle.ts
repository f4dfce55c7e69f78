/** Most pages are plain HTML; a route with a part that comes alive says `handle = { island: true }`. */
export interface Handle {
  readonly island?: boolean
}
