// The second half of a build: the program itself, put together beside the pages that it serves.
import path from 'node:path'
import { bundleProgram } from '@pilin/config/bundle-program'

const here = import.meta.dirname
await bundleProgram({ entry: path.join(here, 'start.ts'), folder: path.join(here, 'build/program') })
