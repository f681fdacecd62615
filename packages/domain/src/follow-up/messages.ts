/** Names of form fields, as they stand in sentences. */
export const followUpFieldLabels = { closingNote: '办结情况' }
