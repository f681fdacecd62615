import { openingFragment } from '@pilin/domain/minutes/fragments'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as headings of official documents count: 一, 十, 十一, 二十. */
function numeral(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = digits[count % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`
}

/** The heading of each part: what opens the record stands before the numbered ones. */
export function headingsOf(sections: readonly { fragment: string; title: string }[]): string[] {
  const numbered = sections.filter(({ fragment }) => fragment !== openingFragment)
  return sections.map((section) =>
    section.fragment === openingFragment
      ? section.title
      : `${numeral(numbered.indexOf(section) + 1)}、${section.title}`,
  )
}
