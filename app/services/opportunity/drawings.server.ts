import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { type Result, refuse } from '~/domain/result'
import { MOST_FILES } from '~/schemas/opportunity'
import { answerDraft } from '../draft/answer.server'
import { findOpportunityDraft } from './find-draft.server'

/** A file whose bytes were looked at: its type is what they are, not what its name says. */
export interface CheckedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Hangs a drawing on a draft. Refuses `not-found`, `already-sent` and `too-many-files`. */
export async function addDrawing(
  context: AppContext,
  actor: SignedIn,
  { draftId, file }: { readonly draftId: string; readonly file: CheckedFile },
): Promise<Result<null>> {
  const found = await findOpportunityDraft(context, actor, draftId)
  if (!found?.steps.includes('drawings')) return refuse('not-found')
  if (found.files.length >= MOST_FILES) return refuse('too-many-files', { most: MOST_FILES })
  const id = context.newId()
  await context.db.files.store({ ...file, id, ownerId: actor.userId, at: context.now() })
  return keep(context, actor, { draftId, files: [...found.files.map((one) => one.id), id] })
}

/** Takes a drawing off a draft. Refuses `not-found` and `already-sent`. */
export async function removeDrawing(
  context: AppContext,
  actor: SignedIn,
  { draftId, fileId }: { readonly draftId: string; readonly fileId: string },
): Promise<Result<null>> {
  const found = await findOpportunityDraft(context, actor, draftId)
  if (!found) return refuse('not-found')
  const files = found.files.map(({ id }) => id).filter((id) => id !== fileId)
  const kept = await keep(context, actor, { draftId, files })
  if (kept.ok) await context.db.files.drop(actor.userId, fileId)
  return kept
}

const keep = (
  context: AppContext,
  actor: SignedIn,
  { draftId, files }: { readonly draftId: string; readonly files: readonly string[] },
) => answerDraft(context, actor, { id: draftId, kind: 'opportunity', step: 'drawings', answer: { files } })
