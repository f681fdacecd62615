import { type Message, mailMessages as messages } from './messages.ts'

/** A letter as it leaves: plain text, and the same in simple HTML. */
export type Letter = { subject: string; text: string; html: string }

/** Writes the letter of several messages; links lead to `publicUrl`. Newest last, as things happened. */
export function writeMail(name: string, news: readonly Message[], publicUrl: string): Letter {
  return compose(news, publicUrl, {
    greeting: messages.greeting(name),
    all: `${publicUrl}/notifications`,
    footer: messages.footer,
  })
}

/** The same for a visitor, who has no account and hears of one activity; the link in it is theirs alone. */
export function writeVisitorMail(name: string, message: Message, publicUrl: string): Letter {
  const { visitorGreeting, visitorFooter } = messages
  return compose([message], publicUrl, { greeting: visitorGreeting(name), all: null, footer: visitorFooter })
}

type Around = { greeting: string; all: string | null; footer: string }

function compose(news: readonly Message[], publicUrl: string, { greeting, all, footer }: Around): Letter {
  const subject = messages.subject(news.map(({ title }) => title))
  const text = [
    greeting,
    ...news.map(({ title, body, path }) => `${title}\n${body}\n${publicUrl}${path}`),
    ...(all ? [`${messages.all}\n${all}`] : []),
    footer,
  ].join('\n\n')
  const parts = news.map(
    ({ title, body, path }) =>
      `<h2 style="font-size:18px;margin:24px 0 4px">${escaped(title)}</h2>` +
      `<p style="margin:0 0 4px">${escaped(body)}</p>` +
      `<p style="margin:0"><a href="${escaped(publicUrl + path)}">${messages.open}</a></p>`,
  )
  const html =
    '<!doctype html><html lang="zh-CN"><body style="font-size:16px;line-height:1.7;color:#1f1d1a">' +
    `<p>${escaped(greeting)}</p>${parts.join('')}` +
    (all ? `<p style="margin-top:24px"><a href="${escaped(all)}">${messages.all}</a></p>` : '') +
    `<p style="color:#57524b;font-size:14px">${escaped(footer)}</p></body></html>`
  return { subject, text, html }
}

/** Writes the letter with a link that opens a login: the only one that holds a secret. */
export function writeInvitation(given: {
  name: string
  organization: string
  unit: string
  until: string
  address: string
}): Letter {
  const { name, organization, unit, until, address } = given
  const greeting = messages.greeting(name)
  const body = messages.invitationBody(until)
  return {
    subject: `【毗邻】${messages.invitation(organization, unit)}`,
    text: [greeting, body, address, messages.invitationFooter].join('\n\n'),
    html:
      '<!doctype html><html lang="zh-CN"><body style="font-size:16px;line-height:1.7;color:#1f1d1a">' +
      `<p>${escaped(greeting)}</p><p>${escaped(body)}</p>` +
      `<p><a href="${escaped(address)}">${escaped(address)}</a></p>` +
      `<p style="color:#57524b;font-size:14px">${escaped(messages.invitationFooter)}</p></body></html>`,
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** People's own words must stay words. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
