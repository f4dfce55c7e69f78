import { z } from 'zod'
import { Email, Identifier, Phone } from './identifier'

/** Roles a person may choose; the others are granted by an administrator. */
export const OPEN_ROLES = ['entrepreneur', 'firm'] as const
export type OpenRole = (typeof OPEN_ROLES)[number]

/** A new password. Length is the one rule (ASVS 5.0 6.2). */
const NewPassword = z.string('required').min(8, 'password-too-short').max(128, 'password-too-long')
/** A password to compare: whatever was once accepted. */
const Password = z.string('required').max(128, 'password-too-long')
export const PersonName = z.string('required').trim().min(2, 'too-short').max(100, 'too-long')

export const SignIn = z.object({ identifier: Identifier, password: Password })
export type SignIn = z.output<typeof SignIn>

export const SignUp = z.object({
  name: PersonName,
  identifier: Identifier,
  password: NewPassword,
  role: z.enum(OPEN_ROLES, 'choose-one'),
})
export type SignUp = z.output<typeof SignUp>

export const ChangeName = z.object({ name: PersonName })

/** At least one way to sign in stays. */
export const ChangeContact = z
  .object({ email: Email.optional(), phone: Phone.optional(), password: Password })
  .refine(({ email, phone }) => email !== undefined || phone !== undefined, {
    error: 'not-email-or-phone',
    path: ['email'],
  })
export type ChangeContact = z.output<typeof ChangeContact>

export const ChangePassword = z.object({ password: Password, newPassword: NewPassword })
export type ChangePassword = z.output<typeof ChangePassword>

/** One session of one's own, or every other one. */
export const EndSession = z.object({ session: z.union([z.uuid(), z.literal('others')], 'not-an-id') })
