/** Most pages are plain HTML; a route asks for React in the browser with `handle = { js: true }`. */
export interface Handle {
  readonly js?: boolean
}
