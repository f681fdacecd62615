import type pg from 'pg'

/** The versions of a writer and of a document; each only grows. The append statement compares them as one text. */
export type AccessVersions = { user: number; document: number }

/**
 * The versions at which somebody is let in to a document; read before anything is judged, so that a change which
 * comes in between makes the permit stale and never the judgement wrong. Undefined for an unknown document.
 */
export async function readPermit(
  pool: pg.Pool,
  userId: string,
  documentId: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ permit: string }>({
    name: 'live-permit',
    text: `select u.access_version || '.' || d.access_version as permit
      from "user" u, live_document d where u.id = $1 and d.id = $2`,
    values: [userId, documentId],
  })
  return rows[0]?.permit
}

/** Whether one of the versions has grown since the permit was given. */
export function isStale(permit: string | undefined, now: AccessVersions): boolean {
  const [user, document] = (permit ?? '').split('.').map(Number)
  return now.user > (user ?? 0) || now.document > (document ?? 0)
}
