import './production.ts'
// First and by itself: when two importers race for it, Node 20's loader can load React twice under tsx.
import 'react'
import 'react-dom/server'
import 'react-router'
import { mountBuiltPages } from './pages.ts'
import { run } from './run.ts'

await run(mountBuiltPages, process.env)
