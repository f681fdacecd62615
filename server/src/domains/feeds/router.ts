import { command, router } from '../../kernel/procedure.ts'
import { listFeeds } from './list-feeds.ts'
import { openFeed } from './open-feed.ts'
import { revokeFeed } from './revoke-feed.ts'

export const feedsRouter = router({
  list: listFeeds,
  open: command(openFeed),
  revoke: command(revokeFeed),
})
