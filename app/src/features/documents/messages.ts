/** Chinese texts of the links to files. */
export const downloadTexts = {
  label: (what: string) => `下载${what}`,
  record: '会议记录',
  notice: '会议通知',
  brief: '会议纪要',
  ledger: '台账',
  signInSheet: '签到表',
  actionList: '督办清单',
  exportExcel: '导出 Excel',
  exportClaims: '导出认领记录',
  word: 'Word',
  pdf: 'PDF',
  excel: 'Excel',
  printable: '全年安排（PDF，A4 一页）',
  format: (what: string, format: string) => `${what}（${format}）`,
  unprintable: (characters: string[]) =>
    `打印字库暂缺“${characters.join('、')}”，PDF 中以统一码代替；请使用 Word 版，或请管理员补充字库。`,
}
