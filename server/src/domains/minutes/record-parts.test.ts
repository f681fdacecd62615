import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { actionItem, paragraph, resolution, writeMinutes } from '@kit/minutes-text'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { plainText } from '@pilin/domain/minutes/content'
import { partFragmentOf } from '@pilin/domain/minutes/fragments'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { endMeeting } from '../meetings/end-meeting.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { addPhrase } from './add-phrase.ts'
import { confirmMinutes } from './confirm-minutes.ts'
import { movePhrase } from './move-phrase.ts'
import { removePhrase } from './remove-phrase.ts'
import { setTemplate } from './set-template.ts'
import { submitMinutes } from './submit-minutes.ts'

const test = useRuntime()
let branch: BuiltBranch

beforeEach(async () => {
  branch = await buildBranch(test.runtime)
})

const database = () => test.runtime.database
const minutesFor = (actor: Actor, meetingId: string) =>
  createCaller({ runtime: test.runtime, actor }).minutes.view({ meetingId })

/** Writes a speaker and their words into other matters, as the editor does. */
async function writeSpeaker(documentId: string, personId: string, name = '南党员'): Promise<void> {
  const doc = new Y.Doc()
  const line = new Y.XmlElement('paragraph')
  const speaker = new Y.XmlElement('speaker')
  for (const [key, value] of Object.entries({ personId, name, unit: '南山塘' }))
    speaker.setAttribute(key, value)
  line.insert(0, [speaker, new Y.XmlText('：同意。')])
  doc.getXmlFragment('general').push([line])
  const update = {
    id: crypto.randomUUID(),
    bytes: Y.encodeStateAsUpdate(doc),
    clients: [doc.clientID],
    author: 'a',
  }
  await new PostgresUpdateLog(database().pool).append(documentId, [update])
}

describe('the labelled parts of a topic', () => {
  it('are offered as the template says, submitted where they are written, and their decisions count', async () => {
    const { meetingId, documentId, topicId } = await buildHeldMeeting(test, branch, {
      blocks: [paragraph('听取汇报')],
    })
    const actor = branch.south.secretary.actor
    const offered = (await minutesFor(actor, meetingId)).sections.map(({ parts }) =>
      parts.map(({ part }) => part),
    )
    // The first item and other matters have none.
    expect(offered).toEqual([[], ['DISSENT', 'DECISION'], []])
    await writeMinutes(database(), documentId, {
      [partFragmentOf(topicId, 'DECISION')]: [resolution('同意采购')],
    })
    const { contentHash } = await test.run(submitMinutes, actor, { meetingId })
    const row = await database().prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    const [, topic, general] = frozenContent.parse(row.content).sections
    expect(topic?.parts?.map(({ part, content }) => [part, plainText(content)])).toEqual([
      ['DECISION', '同意采购'],
    ])
    expect(general).not.toHaveProperty('parts')
    for (const { secretary } of [branch.south, branch.north]) {
      await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash })
    }
    const numbered = await database().prisma.resolution.findMany({ where: { meetingId } })
    expect(numbered.map(({ text, agendaItemId }) => [text, agendaItemId])).toEqual([['同意采购', topicId]])
    const shown = (await minutesFor(branch.north.member.actor, meetingId)).sections[1]
    expect(shown?.parts).toMatchObject([{ part: 'DECISION', fragment: partFragmentOf(topicId, 'DECISION') }])
  })

  it('are read before submitting like the rest, and named in what is missing', async () => {
    const { meetingId, documentId, topicId } = await buildHeldMeeting(test, branch)
    await writeMinutes(database(), documentId, { [partFragmentOf(topicId, 'DISSENT')]: [actionItem('买船')] })
    const { message } = await test.refusal(submitMinutes, branch.south.secretary.actor, { meetingId })
    expect(message).toContain('“老街河道联合保洁·不同意见”')
    expect(message).toContain('责任人')
  })

  it('of a record from before stay as they were: none, and what is written in one is shown', async () => {
    const { meetingId, documentId, topicId } = await buildMeeting(test, branch)
    await database().prisma.minutes.update({ where: { meetingId }, data: { parts: [] } })
    const partsNow = async () => (await minutesFor(branch.north.member.actor, meetingId)).sections[1]?.parts
    expect(await partsNow()).toEqual([])
    await writeMinutes(database(), documentId, {
      [partFragmentOf(topicId, 'DISSENT')]: [paragraph('有保留')],
    })
    expect(await partsNow()).toMatchObject([{ part: 'DISSENT' }])
  })
})

describe('a speaker', () => {
  it('who is invited is written out with name and unit', async () => {
    const { meetingId, documentId } = await buildHeldMeeting(test, branch)
    await writeSpeaker(documentId, branch.south.member.id)
    await test.run(submitMinutes, branch.south.secretary.actor, { meetingId })
    const row = await database().prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    const general = frozenContent.parse(row.content).sections.at(-1)
    expect(general && plainText(general.content)).toBe('南党员（南山塘）：同意。')
  })

  it('who is not invited stands in the way of submitting, whether foreign or missing', async () => {
    const other = await buildBranch(test.runtime)
    const messages: string[] = []
    for (const personId of [other.south.member.id, crypto.randomUUID()]) {
      const { meetingId, documentId } = await buildHeldMeeting(test, branch)
      await writeSpeaker(documentId, personId, '外人')
      const { code, message } = await test.refusal(submitMinutes, branch.south.secretary.actor, { meetingId })
      expect(code).toBe('MINUTES_INCOMPLETE')
      expect(message).toContain('“外人”')
      messages.push(message)
    }
    expect(messages[0]).toBe(messages[1])
  })
})

describe('a template', () => {
  const plan = async (kind: 'HEARING' | 'CONSULTATION') => {
    const { meetingId } = await test.run(planMeeting, branch.south.secretary.actor, {
      organizationId: branch.organizationId,
      kind,
      title: '会议',
      date: '2026-11-20',
      startTime: '09:00',
      endTime: '10:00',
      place: '议事厅',
    })
    return meetingId
  }

  it('is what a record begins with; changing it touches no record that exists', async () => {
    const { organizationId, south } = branch
    const before = await plan('HEARING')
    await test.run(setTemplate, south.secretary.actor, {
      organizationId,
      kind: 'HEARING',
      dissent: 'true',
      decision: undefined,
      opening: '听证开始。\n\n请记录人签到。',
      phrases: '听证代表发言。',
    })
    const after = await plan('HEARING')
    const openingOf = async (meetingId: string) => {
      const { sections } = await minutesFor(south.secretary.actor, meetingId)
      return sections.map(({ title, fragment, content }) => [title, fragment, plainText(content)])
    }
    expect(await openingOf(before)).toEqual([
      ['会议开场', 'opening', '本次听证的事项是：'],
      ['上次决议办理情况', 'review', ''],
      ['其他事项', 'general', ''],
    ])
    expect(await openingOf(after)).toEqual([
      ['会议开场', 'opening', '听证开始。\n\n请记录人签到。'],
      ['上次决议办理情况', 'review', ''],
      ['其他事项', 'general', ''],
    ])
    const rows = await database().prisma.minutes.findMany({
      where: { organizationId },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ parts }) => parts)).toEqual([['DISSENT', 'DECISION'], ['DISSENT']])
    const { phrases } = await minutesFor(south.secretary.actor, after)
    expect(phrases[0]).toBe('听证代表发言。')
    expect((await minutesFor(south.member.actor, after)).phrases).toEqual([])
  })

  it('that opens the record is written out, and belongs to the template', async () => {
    const { south, north } = branch
    const meetingId = await plan('HEARING')
    const authors = await createCaller({ runtime: test.runtime, actor: north.member.actor }).minutes.authors({
      meetingId,
    })
    expect(authors.authors).toEqual([{ name: '记录模板', unit: '', characters: 9 }])
    test.setClock('2026-11-20', '11:00')
    await test.run(endMeeting, south.secretary.actor, { meetingId })
    await test.run(submitMinutes, south.secretary.actor, { meetingId })
    const row = await database().prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
    expect(frozenContent.parse(row.content).sections[0]).toMatchObject({ opening: true, title: '会议开场' })
    const { sections } = await minutesFor(north.member.actor, meetingId)
    expect(sections.map(({ fragment }) => fragment)).toEqual(['opening', 'review', 'general'])
    test.setClock('2026-11-06')
  })

  it('is kept by secretaries of the organization', async () => {
    const { organizationId, south, observer } = branch
    const other = await buildBranch(test.runtime)
    const input = { organizationId, kind: 'HEARING', opening: '', phrases: '' }
    await expectRefusals(test, setTemplate, [
      [south.member.actor, input, 'NOT_SECRETARY'],
      [observer.actor, input, 'NOT_SECRETARY'],
      [other.south.secretary.actor, input, 'NOT_FOUND'],
      [south.secretary.actor, { ...input, kind: 'X' }, 'INVALID', 'kind'],
      [south.secretary.actor, { ...input, opening: '长'.repeat(501) }, 'INVALID', 'opening'],
      [south.secretary.actor, { ...input, phrases: '长'.repeat(121) }, 'INVALID', 'phrases'],
    ])
  })
})

describe('phrases', () => {
  const phrasesOf = async () => {
    const { secretary } = branch.south
    const caller = createCaller({ runtime: test.runtime, actor: secretary.actor })
    return (await caller.minutes.templates.view({ organizationId: branch.organizationId })).phrases
  }

  it('begin with presets; are added, moved and removed; and an emptied list stays empty', async () => {
    const { organizationId } = branch
    const actor = branch.south.secretary.actor
    const presets = await phrasesOf()
    expect(presets.length).toBeGreaterThan(0)
    await test.run(addPhrase, actor, { organizationId, phrase: '新的一条' })
    await test.run(movePhrase, actor, { organizationId, phrase: '新的一条', direction: 'UP' })
    expect(await phrasesOf()).toEqual([...presets.slice(0, -1), '新的一条', ...presets.slice(-1)])
    for (const phrase of await phrasesOf()) await test.run(removePhrase, actor, { organizationId, phrase })
    expect(await phrasesOf()).toEqual([])
  })

  it('all count when several people add one at once', async () => {
    const { organizationId } = branch
    const presets = await phrasesOf()
    await Promise.all(
      ['一', '二', '三', '四'].map((phrase, at) => {
        const { secretary } = at % 2 === 0 ? branch.south : branch.north
        return test.run(addPhrase, secretary.actor, { organizationId, phrase })
      }),
    )
    expect((await phrasesOf()).slice(presets.length).sort()).toEqual(['一', '三', '二', '四'].sort())
  })

  it('are refused to members, beyond forty, and beyond their length', async () => {
    const { organizationId, south } = branch
    const phrases = Array.from({ length: 40 }, (_, at) => `第${at}条`)
    await database().prisma.phraseList.create({ data: { organizationId, phrases } })
    await expectRefusals(test, addPhrase, [
      [south.member.actor, { organizationId, phrase: '一条' }, 'NOT_SECRETARY'],
      [south.secretary.actor, { organizationId, phrase: '一条' }, 'INVALID', 'phrase'],
      [south.secretary.actor, { organizationId, phrase: '长'.repeat(121) }, 'INVALID', 'phrase'],
    ])
    await test.run(addPhrase, south.secretary.actor, { organizationId, phrase: '第3条' })
    expect(await phrasesOf()).toEqual(phrases)
  })
})

describe('who wrote what', () => {
  it('is told by name and unit, and nothing of a foreign record', async () => {
    const { meetingId, documentId } = await buildMeeting(test, branch)
    const doc = new Y.Doc()
    const line = new Y.XmlElement('paragraph')
    line.insert(0, [new Y.XmlText('会议 开始。')])
    doc.getXmlFragment('general').push([line])
    const { secretary } = branch.north
    const update = {
      id: 'u',
      bytes: Y.encodeStateAsUpdate(doc),
      clients: [doc.clientID],
      author: secretary.userId,
    }
    await new PostgresUpdateLog(database().pool).append(documentId, [update])
    const caller = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
    const { authors, texts, total } = await caller.minutes.authors({ meetingId })
    expect(authors).toEqual([{ name: '北书记', unit: '北山塘', characters: 5 }])
    expect(total).toBe(5)
    expect(texts).toMatchObject([{ title: '其他事项', lines: [[{ author: 0, text: '会议 开始。' }]] }])
  })
})
