import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { id } from '../../test/section-builders.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { phrasePresets, templatePresets } from './template-presets.ts'
import { addPhraseInput, moved, setTemplateInput } from './templates.ts'
import { isVersionDue } from './versions.ts'

const form = { organizationId: id, kind: 'HEARING' }

describe('a template', () => {
  it('is read from a form: boxes that are not ticked are missing, phrases stand on lines of their own', () => {
    const phrases = ' 一致同意。\r\n\r\n下次再议。\n一致同意。 '
    expect(setTemplateInput.parse({ ...form, dissent: 'true', opening: ' 听证事项： ', phrases })).toEqual({
      ...form,
      dissent: true,
      decision: false,
      opening: '听证事项：',
      phrases: ['一致同意。', '下次再议。'],
    })
  })

  it.each([
    ['a kind of meeting that does not exist', { kind: 'PARTY' }, '会议类型'],
    ['an opening of 501 characters', { opening: '长'.repeat(501) }, '最多 500 个字'],
    ['a phrase of 121 characters', { phrases: '长'.repeat(121) }, 'phrases: 这类会议的常用语最多 120 个字'],
    ['41 phrases', { phrases: Array.from({ length: 41 }, (_, at) => `第${at}条`).join('\n') }, '最多 40 条'],
  ])('refuses %s', (_sentence, given, part) => {
    expect(firstMessage(setTemplateInput, { ...form, ...given })).toContain(part)
  })

  it.each(meetingKind.options)('has a preset for %s that its own form would take', (kind) => {
    const { opening, phrases } = templatePresets[kind]
    const given = { ...form, kind, opening, phrases: phrases.join('\n') }
    expect(setTemplateInput.parse(given)).toMatchObject({ opening, phrases })
  })

  it('begins with phrases that could be added', () => {
    for (const phrase of phrasePresets)
      expect(addPhraseInput.parse({ organizationId: id, phrase }).phrase).toBe(phrase)
  })
})

describe('moving a phrase', () => {
  it.each([
    ['b', 'UP', 'bac'],
    ['b', 'DOWN', 'acb'],
    ['a', 'UP', 'abc'],
    ['c', 'DOWN', 'abc'],
    ['x', 'UP', 'abc'],
  ] as const)('%s %s gives %s', (phrase, direction, result) => {
    expect(moved(['a', 'b', 'c'], phrase, direction).join('')).toBe(result)
  })

  it('never loses one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string()),
        fc.nat(),
        fc.constantFrom('UP', 'DOWN'),
        (list, at, direction) => {
          const result = moved(list, list[at % Math.max(1, list.length)] ?? '', direction)
          expect([...result].sort()).toEqual([...list].sort())
        },
      ),
    )
  })
})

describe('an automatic version', () => {
  const since = new Date('2026-11-20T09:00:00Z')
  it.each([
    ['2026-11-20T09:14:59.999Z', false],
    ['2026-11-20T09:15:00Z', true],
    ['2026-11-20T08:00:00Z', false],
  ])('since nine o’clock, at %s: %s', (now, due) => {
    expect(isVersionDue(since, new Date(now))).toBe(due)
  })
})
