import { widthOf } from '../page-geometry.ts'
import type { Block, Run } from './official-document.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as headings of official documents count: 一, 十, 十一, 二十; above that in digits. */
export function numeral(count: number): string {
  if (count > 99) return String(count)
  const tens = Math.floor(count / 10)
  const ones = digits[count % 10] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`
}

/** 一、… */
export function heading(count: number, text: string): Block {
  return { kind: 'heading', level: 1, text: `${numeral(count)}、${text}` }
}

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { kind: 'text', runs: [{ text }] }
}

/** `标签：内容`, the label in 黑体, further lines behind the colon; `inset` characters from the left. */
export function fact(label: string, value: string, inset = 0): Block {
  const mark = `${label}：`
  return { kind: 'hanging', mark, markFace: 'hei', markWidth: widthOf(mark), inset, runs: [{ text: value }] }
}

/** A point of a list at a depth from 0, behind its marker. */
export function listPoint(mark: string, depth: number, runs: Run[]): Block {
  return { kind: 'hanging', mark, markWidth: Math.max(1, widthOf(mark)), inset: 2 + depth * 2, runs }
}

/**
 * Who signs and the day (GB/T 9704-2012 §7.3.5): the day ends four characters before the edge, the name stands
 * centred above it; a name longer than that ends two characters before the edge and the day is centred below.
 */
export function signedBy(issuer: string, day: string): Block[] {
  const difference = widthOf(issuer) - widthOf(day)
  const [ofName, ofDay] = difference <= 4 ? [4 - difference / 2, 4] : [2, 2 + difference / 2]
  return [
    { kind: 'right', text: issuer, insetRight: ofName },
    { kind: 'right', text: day, insetRight: ofDay },
  ]
}
