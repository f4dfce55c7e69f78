/** A side effect that leaves after the commit. Each is safe to run twice: it reads the tables, not the payload. */
export type OutboxMessage =
  | { readonly topic: 'business-changed'; readonly businessId: string }
  | { readonly topic: 'opportunity-changed'; readonly opportunityId: string }
  | { readonly topic: 'partnership-moved'; readonly partnershipId: string; readonly event: string }
  /** Both signed: its paper is printed. */
  | { readonly topic: 'agreement-in-force'; readonly partnershipId: string }
  | { readonly topic: 'message-stored'; readonly roomId: string; readonly sequence: number }
  | { readonly topic: 'interest-shown'; readonly interestId: string }
