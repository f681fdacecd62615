/** What a screen reader says while a topic is moved by keyboard or by hand. */
export const moveTexts = {
  usage: '按空格键拿起议题，用上下方向键移动，再按空格键放下，按 Esc 键取消。',
  lifted: (title: string, position: number) => `已拿起“${title}”，现在是第 ${position} 项。`,
  over: (title: string, position: number, count: number) =>
    `“${title}”移到第 ${position} 项，共 ${count} 项。`,
  dropped: (title: string, position: number) => `已放下，“${title}”现在是第 ${position} 项。`,
  moved: (title: string, position: number, count: number) =>
    `“${title}”现在是第 ${position} 项，共 ${count} 项。`,
  cancelled: (title: string) => `已取消，“${title}”回到原来的位置。`,
}
