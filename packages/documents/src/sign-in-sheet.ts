import { type CivilDate, weekday } from '@pilin/domain/calendar/civil-date'
import { weekdayNames } from '@pilin/domain/calendar/messages'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { documentTexts as texts } from './messages.ts'
import { titleLines } from './official/title-lines.ts'

/** 签到表 as data: who is expected, in the order of the rows (documents.md §1.2). */
export type SignInSheet = {
  organization: string
  title: string
  day: CivilDate
  /** `HH:mm` */
  startTime: string
  place: string
  people: {
    name: string
    unit: string
    office: string
    /** As what the person takes part: 出席, 列席, 特邀. */
    part: string
    phone: string
  }[]
  /** Rows left free for those who come unexpected. */
  freeRows: number
}

/** The sheet as Word and PDF draw it: a heading, a line of facts, columns and rows of text. */
export type SheetLayout = {
  name: string
  day: CivilDate
  title: string[]
  facts: string
  columns: { label: string; width: number; centred: boolean }[]
  rows: string[][]
}

/** Shares of the width: 序号 姓名 单位 职务 参会身份 联系电话 签名. */
const widths = [6, 12, 24, 16, 13, 13, 16]

/** Lays a 签到表 out, with numbered rows. */
export function layOutSignInSheet(sheet: SignInSheet): SheetLayout {
  const nobody = { name: '', unit: '', office: '', part: '', phone: '' }
  const free = Array.from({ length: sheet.freeRows }, () => nobody)
  const time = `${formatFullDay(sheet.day)}（${weekdayNames[weekday(sheet.day) - 1]}）${sheet.startTime}`
  return {
    name: texts.signInTitle(sheet.title),
    day: sheet.day,
    title: titleLines(`${sheet.organization}${texts.signInTitle(sheet.title)}`),
    facts: texts.sheetFacts(time, sheet.place),
    columns: texts.columns.map((label, index) => ({
      label,
      width: widths[index] ?? 0,
      centred: index !== 2,
    })),
    rows: [...sheet.people, ...free].map(({ name, unit, office, part, phone }, index) => [
      String(index + 1),
      name,
      unit,
      office,
      part,
      phone,
      '',
    ]),
  }
}
