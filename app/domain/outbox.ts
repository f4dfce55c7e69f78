/** A side effect that leaves after the commit. Each is safe to run twice: it reads the tables, not the payload. */
export type OutboxMessage =
  | { readonly topic: 'business-changed'; readonly businessId: string }
  | { readonly topic: 'opportunity-changed'; readonly opportunityId: string }
  | { readonly topic: 'partnership-moved'; readonly partnershipId: string; readonly event: string }
  /** Both signed: its paper is printed. */
  | { readonly topic: 'agreement-in-force'; readonly partnershipId: string }
  /** The house wrote a line into a room: whoever is there hears of it. */
  | { readonly topic: 'line-written'; readonly roomId: string; readonly sequence: number }
  /** Notices of somebody may have to be mailed. */
  | { readonly topic: 'mail-due'; readonly userId: string }
  /** Devices of somebody may have to be woken. */
  | { readonly topic: 'push-due'; readonly userId: string }
  /** Somebody spoke in a room a while ago: who has not read it is told. */
  | { readonly topic: 'talk-went-on'; readonly roomId: string }
  | { readonly topic: 'message-stored'; readonly roomId: string; readonly sequence: number }
  /** A card waits for an answer. */
  | { readonly topic: 'card-made'; readonly cardId: string }
  | { readonly topic: 'interest-shown'; readonly interestId: string }
