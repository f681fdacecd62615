import { z } from 'zod'
import { orNull, uuid } from '../text/bricks.ts'

/** Which calendar: all of one organization, or without one the person's own meetings. */
export const feedInput = z.object({ organizationId: orNull(uuid) })
