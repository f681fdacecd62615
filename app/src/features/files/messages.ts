/** Chinese texts of fields in which files are chosen. */
export const fileTexts = {
  optional: '附件（可不选）',
  hint: '最多 5 个，每个不超过 10 MB：PDF、Word、Excel、PowerPoint、照片或纯文本。照片里的拍摄地点会自动去掉。',
  chooseAgain: '如果选过文件，请重新选择，再提交一次。',
}
