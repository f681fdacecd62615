import type { PublicContext } from '../domains/auth/form-limits.ts'
import { type SignInContext, signIn } from '../domains/auth/sign-in.ts'
import { sendInvitation } from '../domains/notifications/send-invitation.ts'
import type { Mailer } from '../domains/notifications/send-mail.ts'
import { acceptInvitation, readInvitation } from '../domains/organizations/accept-invitation.ts'
import { drawQrCode } from '../kernel/draw-qr-code.ts'
import type { Caller } from '../router.ts'

/** What pages offer to whoever invites a contact to open a login, and to the contact; they throw DomainError. */
export type InvitationForms = ReturnType<typeof invitationForms>

type Context = {
  forms: PublicContext
  signInContext: SignInContext
  caller: Caller
  mailer: Mailer | undefined
  /** What links begin with. */
  address: string
}

export function invitationForms({ forms, signInContext, caller, mailer, address }: Context) {
  const { runtime } = forms
  return {
    /** A new link, which is shown this once, as a code too, and sent where there is an address. */
    async issue(contactId: string) {
      const { secret, name, until } = await caller.organizations.issueInvitation({ contactId })
      const link = `${address}/invitations/${secret}`
      const mail = await sendInvitation(runtime, mailer, { contactId, until, address: link })
      const svg = await drawQrCode(link)
      const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
      return { name, until, address: link, picture, mail }
    },
    read: (secret: string) => readInvitation(runtime, secret),
    /** Opens the login; returns the headers that sign the contact in, and the unit's place. */
    async accept(secret: string, input: unknown) {
      const { name, password, organizationId, unitId } = await acceptInvitation(forms, secret, input)
      return { headers: await signIn(signInContext, { name, password }), organizationId, unitId }
    },
  }
}
