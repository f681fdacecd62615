import { describe, expect, it } from 'vitest'
import { actionItem, doc, id, list, other, paragraph, resolution, text } from '../../test/section-builders.ts'
import { blocksOf, contentProblems, plainText, sectionContent } from './content.ts'

describe('what was decided', () => {
  const section = sectionContent.parse(
    doc(
      paragraph(text('讨论'), { type: 'hardBreak' }, text('热烈')),
      list(paragraph(text('南村')), list(paragraph(text('北村')))),
      resolution('同意共建'),
      actionItem('修缮步道', other, '2026-12-31', other),
    ),
  )

  it('is read as plain text, line by line', () => {
    expect(plainText(section)).toBe('讨论\n热烈\n南村\n北村\n同意共建\n修缮步道')
  })

  it('is read as records', () => {
    expect(blocksOf(section)).toEqual({
      resolutions: [{ id, text: '同意共建' }],
      actionItems: [{ id: other, text: '修缮步道', personId: other, dueOn: '2026-12-31' }],
    })
    expect(contentProblems(section)).toEqual([])
  })

  it.each([
    ['an empty resolution', [resolution('')], ['第 1 条决议没有内容，请补写或删去。']],
    ['blanks only', [resolution('  ')], ['第 1 条决议没有内容，请补写或删去。']],
    [
      'an action item without a person',
      [actionItem('修路', null, '2026-12-31')],
      ['第 1 条督办事项（“修路”）还没有责任人，请指定责任人。'],
    ],
    [
      'an action item without a date',
      [actionItem('修路', other, null)],
      ['第 1 条督办事项（“修路”）还没有完成期限，请填写日期。'],
    ],
    [
      'an empty action item',
      [actionItem('', other, '2026-12-31')],
      ['第 1 条督办事项没有内容，请补写或删去。'],
    ],
    [
      'a copy',
      [resolution('同意'), resolution('同意')],
      ['有两条内容（“同意”）是同一条的副本，请删去其中一条；如需保留，请重新添加。'],
    ],
  ])('cannot be submitted with %s', (_sentence, blocks, problems) => {
    expect(contentProblems(sectionContent.parse(doc(...blocks)))).toEqual(problems)
  })

  it('quotes the beginning of a long text', () => {
    const [problem] = contentProblems(
      sectionContent.parse(doc(actionItem('𠮷'.repeat(30), null, '2026-12-31'))),
    )
    expect(problem).toContain(`“${'𠮷'.repeat(20)}…”`)
  })
})
