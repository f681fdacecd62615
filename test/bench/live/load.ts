// The load: a process of its own that plays all clients of one server. Tasks come as messages and are answered.

import type { Client } from '../../kit/wire/wire.ts'
import { fanOut } from './fan-out.ts'
import { connectMany, countMarks, open, sendHistory, typeUntilKilled } from './load-tasks.ts'
import type { Target, Task } from './tasks.ts'

const held: Client[] = []

process.on('message', ({ target, task }: { target: Target; task: Task }) => {
  void perform(target, task).then(
    (answer) => process.send?.({ answer }),
    (error: Error) => process.send?.({ error: error.stack }),
  )
})
process.on('disconnect', () => process.exit(0))

async function perform(target: Target, task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'fan-out':
      return fanOut(target, task)
    case 'connect':
      return void held.push(...(await connectMany(target, task)))
    case 'write-history':
      return sendHistory(target, task)
    case 'open':
      return open(target, task)
    case 'type-until-killed':
      return typeUntilKilled(target, task)
    case 'count':
      return countMarks(target, task)
    case 'close':
      for (const client of held.splice(0)) client.close()
  }
}
