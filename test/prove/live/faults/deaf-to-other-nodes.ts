// A planted fault: what other nodes commit is neither heard of nor looked for.
import { Room } from '@pilin/live/room'

Room.prototype.syncTo = () => Promise.resolve()

await import('../../../kit/live-node.ts')
