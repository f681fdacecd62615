// ProseMirror JSON as the editor writes it, good and bad: hence `unknown`.
export const id = '0198b1d0-7c00-7000-8000-000000000001'
export const other = '0198b1d0-7c00-7000-8000-000000000002'
export const text = (value: string) => ({ type: 'text', text: value })
export const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
export const doc = (...content: unknown[]) => ({ type: 'doc', content })
export const list = (...content: unknown[]) => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content }],
})
export const resolution = (value: string, key = id) => ({
  type: 'resolution',
  attrs: { id: key },
  content: value === '' ? [] : [text(value)],
})
export const actionItem = (value: string, personId: string | null, dueOn: string | null, key = id) => ({
  type: 'actionItem',
  attrs: { id: key, personId, dueOn },
  content: value === '' ? undefined : [text(value)],
})
