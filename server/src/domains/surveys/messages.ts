/** Words that surveys write into other records. */
export const surveyRecordMessages = {
  visitor: '答卷人',
  system: '系统',
  needDescription: (survey: string, opinions: readonly string[], most: number) =>
    [
      `来自“${survey}”的 ${opinions.length} 条意见：`,
      ...opinions.slice(0, most).map((each) => `· ${each}`),
      ...(opinions.length > most ? [`……等 ${opinions.length} 条。`] : []),
    ].join('\n'),
}
