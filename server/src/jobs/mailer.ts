import { createTransport } from 'nodemailer'
import type { Delivery, Mailer } from '../domains/notifications/send-mail.ts'
import type { Environment } from '../environment.ts'

/** Milliseconds after which a mail server that does not answer is given up for now. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** The way out through the configured SMTP server; without one there is none, and messages stay inside. */
export function createMailer({ smtpUrl, mailFrom }: Environment): Mailer | undefined {
  if (!smtpUrl || !mailFrom) return undefined
  const transport = createTransport({ url: smtpUrl, ...patience }, { from: mailFrom })
  const domain = mailFrom.replace(/^.*@/, '').replace(/>.*$/, '')
  return {
    async send({ id, to, subject, text, html }) {
      try {
        // The same id at every attempt: should a server have taken an earlier one, it can tell.
        await transport.sendMail({
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { sent: true }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

/**
 * Replies of 500 and above to this letter are final, 400 and above may pass. What goes wrong before there is a reply
 * to a letter (no connection, a wrong password) is about the server, and passes when somebody has mended it. The
 * error's own words are left behind: they name addresses.
 */
function failureOf(error: unknown): Extract<Delivery, { sent: false }> {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const name = typeof code === 'string' ? code : 'UNKNOWN'
  const aboutLetter = name === 'EENVELOPE' || name === 'EMESSAGE'
  const reply = typeof responseCode === 'number' ? responseCode : undefined
  return {
    sent: false,
    permanent: aboutLetter && (reply === undefined || reply >= 500),
    unreachable: !aboutLetter,
    code: reply === undefined ? name : `${name} ${reply}`,
  }
}
