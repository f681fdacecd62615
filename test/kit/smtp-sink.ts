import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** A letter as the receiving side reads it. */
export type Received = { to: string[]; mail: Email }

/** A real SMTP server on loopback that keeps what it is sent, or refuses it as a test says. */
export type SmtpSink = {
  readonly url: string
  readonly received: Received[]
  /** Answers the next recipients with this reply code, as often as said. */
  refuse(code: number, times: number): void
}

export function useSmtpSink(): SmtpSink {
  const received: Received[] = []
  let refusals: number[] = []
  let port = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(address, _session, done) {
      const code = refusals.shift()
      if (code === undefined) return done()
      // Servers like to repeat the address in what they say.
      done(Object.assign(new Error(`no mail for ${address.address}`), { responseCode: code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push({ to, mail })
          done()
        }, done)
      })
    },
  })
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          port = (server.server.address() as AddressInfo).port
          resolve()
        })
      }),
  )
  beforeEach(() => {
    received.length = 0
    refusals = []
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return {
    get url() {
      return `smtp://127.0.0.1:${port}`
    },
    received,
    refuse(code, times) {
      refusals = Array.from({ length: times }, () => code)
    },
  }
}
