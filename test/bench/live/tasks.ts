/** What the load process is asked to do, as messages. */
export type Task =
  | {
      kind: 'fan-out'
      /** How many documents, with how many editors each. */
      documents: number
      editors: number
      /** Characters per second and document, all editors together. */
      rate: number
      seconds: number
    }
  | { kind: 'connect'; connections: number; documents: number; characters: number }
  | { kind: 'write-history'; edits: number }
  | { kind: 'open'; client: number; until: Record<number, number> }
  | { kind: 'type-until-killed'; edits: number }
  | { kind: 'count'; marks: number[] }
  | { kind: 'close' }

export type Target = {
  wire: 'floor' | 'y-websocket' | 'hocuspocus' | 'pilin'
  url: string
  /** The processes whose time on the processor counts. */
  pid: number
  databasePid?: number
  documents: string[]
  cookies: string[]
}

export type FanOut = {
  sent: number
  arrived: number
  expected: number
  p50: number
  p95: number
  p99: number
  perSecond: number
  cpuPerThousand: number
  databaseCpuPerThousand: number
  perCpuSecond: number
  ackP50: number
  ackP95: number
  ackP99: number
  refused: number
}
