import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { type MinutesPart, minutesPartLabels } from '@pilin/domain/minutes/parts'
import { type VersionKind, versionKindLabels } from '@pilin/domain/minutes/versions'

/** Chinese texts of the pages about versions and authors of a record. */
export const versionTexts = {
  heading: '记录的版本',
  title: (meeting: string) => `${meeting} 记录的版本`,
  toMinutes: '返回会议记录',
  toVersions: '返回版本列表',
  kept: '版本列表',
  none: '还没有保存过版本。提交时会自动保存，书写期间每 15 分钟自动保存一次。',
  note: '提交、退回、定稿时自动保存一个版本；书写期间最多每 15 分钟自动保存一次。',
  by: (name: string) => (name ? `，${name}` : ''),
  nameHeading: '保存为命名版本',
  name: '版本名称',
  nameHint: '例如“讨论稿”“镇里意见后”。保存的是此刻已写入的全部内容。',
  save: '保存版本',
  saved: '版本已保存。',
  restored: '已恢复到所选版本，正在书写的人会立即看到。恢复之前的内容也保存在版本列表中。',
  unchanged: '当前内容与这个版本相同，无需恢复。',
  compareHeading: '比较两个版本',
  from: '较早的版本',
  to: '较新的版本',
  now: '现在的内容',
  compare: '比较',
  compareTitle: '比较版本',
  compared: (from: string, to: string) => `从“${from}”到“${to}”`,
  legend: '加下划线的是新增的文字，加删除线的是删去的文字。',
  added: '新增：',
  removed: '删去：',
  same: '这一部分没有变化。',
  allSame: '两个版本的文字完全相同。',
  empty: '这个版本里还没有文字。',
  restoreHeading: '恢复到这个版本',
  restoreNote:
    '会议记录将变成这个版本的内容。恢复是一次新的修改，记在您的名下；现在的内容会先自动保存为一个版本，可以再恢复回来。',
  restore: '恢复到这个版本',
  hash: (code: string) => `校验码：${code}`,
}

export const authorTexts = {
  heading: '谁写了什么',
  title: (meeting: string) => `${meeting} 谁写了什么`,
  note: '每段文字前标有书写人的姓名。恢复版本时写回的文字记在恢复人名下，模板中的文字记在“记录模板”名下。',
  legend: '各人字数',
  name: '书写人',
  characters: '字数',
  share: '占比',
  none: '会议记录里还没有文字。',
  authorOf: (name: string) => `${name}：`,
}

type Named = { kind: VersionKind; name: string; at: Date }

/** How a version is called: its own name or its kind, and when. */
export function versionName({ kind, name, at }: Named): string {
  return `${name || versionKindLabels[kind]}（${formatDayAndClock(at)}）`
}

/** The heading of one text of the record: its topic, and the part where it is one. */
export function textHeading({ title, part }: { title: string; part: MinutesPart | null }): string {
  return part ? `${title}·${minutesPartLabels[part]}` : title
}
