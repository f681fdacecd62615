// biome-ignore-all lint/suspicious/noConsole: the example of README.md speaks to a terminal.
import { openLiveDocument } from '@pilin/live/provider'
import * as Y from 'yjs'

const [url = '', documentId = '', cookie = ''] = process.argv.slice(2)
const live = openLiveDocument({ url, documentId, cookie })

const opened = await live.opened() // or { ok: false, reason: 'not-found' | 'closed' | 'signed-out' | … }
if (!opened.ok) throw new Error(opened.reason)
live.onAcked((at) => console.log(`committed at ${at.toISOString()}`))
void live.closed.then((reason) => console.log(`closed: ${reason}`)) // the codes of src/protocol.ts

const paragraph = new Y.XmlElement('paragraph')
paragraph.insert(0, [new Y.XmlText('由脚本写入')])
live.doc.getXmlFragment('general').push([paragraph])

await live.acked() // every edit so far is in PostgreSQL
console.log(live.status.pending) // 0
live.close()
