import QRCode from 'qrcode'
import { findInvitation, findLink, readAnswerForm } from '../domains/surveys/read-answer-form.ts'
import { type PublicContext, sendByInvitation, sendByLink } from '../domains/surveys/send-answer.ts'
import { newSecret } from '../kernel/secret.ts'

/** A form as whoever answers sees it. */
type AnswerForm = ReturnType<typeof readAnswerForm>

/** What pages offer to those who answer a survey without an account; all but the code throw DomainError. */
export type SurveyForms = {
  /** A new secret with which a browser shows that it has answered. */
  newRespondent(): string
  /** The form behind the link of a site or for everybody. */
  byLink(linkId: string, respondent: string): AnswerForm
  sendByLink(linkId: string, respondent: string, input: unknown): Promise<void>
  /** The form behind a unit's own link. */
  byInvitation(secret: string): AnswerForm
  sendByInvitation(secret: string, input: unknown): Promise<void>
  /** An address as a code to scan, an image for `src`. */
  code(address: string): Promise<string>
}

export function surveyForms(context: PublicContext): SurveyForms {
  const { runtime } = context
  const { prisma } = runtime.database
  return {
    newRespondent: newSecret,
    byLink: async (linkId, respondent) => readAnswerForm(runtime, await findLink(prisma, linkId, respondent)),
    sendByLink: (linkId, respondent, input) => sendByLink(context, linkId, respondent, input),
    byInvitation: async (secret) => readAnswerForm(runtime, await findInvitation(prisma, secret)),
    sendByInvitation: (secret, input) => sendByInvitation(context, secret, input),
    async code(address) {
      const svg = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
      return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
    },
  }
}
