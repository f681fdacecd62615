import { ClientClaims } from '@pilin/live/client-claims'
import { UpdateGate } from '@pilin/live/update-gate'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { vetMinutes } from './vet-minutes.ts'

const topic = '0198b1d0-7c00-7000-8000-000000000001'
const person = '0198b1d0-7c00-7000-8000-000000000002'

/** What the gate says to what somebody writes into a part of an empty record. */
function judged(fragment: string, write: (part: Y.XmlFragment) => void): string {
  const doc = new Y.Doc()
  write(doc.getXmlFragment(fragment))
  const claims = new ClientClaims()
  claims.claim(doc.clientID, 'somebody')
  const verdict = new UpdateGate(claims, () => [], vetMinutes).judge('somebody', Y.encodeStateAsUpdate(doc))
  return verdict.ok ? 'accepted' : verdict.code
}

function element(name: string, attributes: Record<string, unknown> = {}, children: Y.XmlElement[] = []) {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}

const withSpeaker = (attributes: Record<string, unknown>, inside: Y.XmlElement[] = []) =>
  judged('general', (part) => part.push([element('paragraph', {}, [element('speaker', attributes, inside)])]))

describe('the gate of the live record', () => {
  it.each([
    ['general', 'accepted'],
    ['opening', 'accepted'],
    [`agenda:${topic}`, 'accepted'],
    [`agenda:${topic}:dissent`, 'accepted'],
    [`agenda:${topic}:decision`, 'accepted'],
    [`agenda:${topic}:votes`, 'malformed'],
    [`agenda:${topic}:DISSENT`, 'malformed'],
    ['agenda:x:dissent', 'malformed'],
    ['general:dissent', 'malformed'],
    ['openings', 'malformed'],
  ])('says to writing in the part %s: %s', (fragment, verdict) => {
    expect(judged(fragment, (part) => part.push([element('paragraph')]))).toBe(verdict)
  })

  it.each(['image', 'mention', 'speakers', 'script', 'dissent'])('knows no %s', (name) => {
    expect(judged('general', (part) => part.push([element(name)]))).toBe('malformed')
    const inside = element('paragraph', {}, [element(name)])
    expect(judged('general', (part) => part.push([inside]))).toBe('malformed')
  })

  const proper = { personId: person, name: '张三', unit: '南山塘' }
  it.each([
    ['a speaker', proper, 'accepted'],
    ['one whose attributes are still on their way', {}, 'accepted'],
    ['a name of 60 characters', { ...proper, name: '长'.repeat(60) }, 'accepted'],
    ['a name of 61 characters', { ...proper, name: '长'.repeat(61) }, 'malformed'],
    ['a unit of 10,000 characters', { ...proper, unit: '长'.repeat(10_000) }, 'malformed'],
    ['a person who is not an id', { ...proper, personId: 'javascript:1' }, 'malformed'],
    ['a person who is a number', { ...proper, personId: 7 }, 'malformed'],
    ['a name that is an object', { ...proper, name: { toString: '张三' } }, 'malformed'],
    ['an unknown attribute', { ...proper, onclick: 'x' }, 'malformed'],
  ])('judges %s', (_sentence, attributes, verdict) => {
    expect(withSpeaker(attributes)).toBe(verdict)
  })

  it('knows no speaker with something inside', () => {
    expect(withSpeaker(proper, [element('hardBreak')])).toBe('malformed')
  })

  /** What the gate says to a change of a record that holds a paragraph with a speaker. */
  function judgedLater(change: (paragraph: Y.XmlElement, speaker: Y.XmlElement) => void): string {
    const doc = new Y.Doc()
    const speaker = element('speaker', proper)
    const paragraph = element('paragraph', {}, [speaker])
    doc.getXmlFragment('general').push([paragraph])
    const claims = new ClientClaims()
    claims.claim(doc.clientID, 'somebody')
    const accepted: Uint8Array[] = []
    const gate = new UpdateGate(claims, () => accepted, vetMinutes)
    const first = Y.encodeStateAsUpdate(doc)
    expect(gate.judge('somebody', first)).toMatchObject({ ok: true })
    accepted.push(first)
    const before = Y.encodeStateVector(doc)
    change(paragraph, speaker)
    const verdict = gate.judge('somebody', Y.encodeStateAsUpdate(doc, before))
    return verdict.ok ? 'accepted' : verdict.code
  }

  it.each<[string, (paragraph: Y.XmlElement, speaker: Y.XmlElement) => void, string]>([
    [
      'a longer name of a speaker',
      (_, speaker) => speaker.setAttribute('name', '长'.repeat(200)),
      'malformed',
    ],
    ['something inside a speaker', (_, speaker) => speaker.push([element('hardBreak')]), 'malformed'],
    ['an image in a paragraph', (paragraph) => paragraph.push([element('image')]), 'malformed'],
    [
      'an image in a paragraph in a paragraph',
      (paragraph) => paragraph.push([element('paragraph', {}, [element('image')])]),
      'malformed',
    ],
    ['a speaker that is taken out', (paragraph) => paragraph.delete(0, 1), 'accepted'],
    ['a text', (paragraph) => paragraph.push([new Y.XmlText('同意')]), 'accepted'],
  ])('judges %s that comes afterwards', (_sentence, change, verdict) => {
    expect(judgedLater(change)).toBe(verdict)
  })
})
