import path from 'node:path'
import type { MountPages } from '@pilin/server/http/app'
import { pageApi } from '@pilin/server/http/page-api'
import { createRequestHandler } from '@react-router/express'
import express from 'express'
import { RouterContextProvider, type ServerBuild } from 'react-router'
import { apiContext } from './src/api/context.ts'

declare module 'react-router' {
  interface Future {
    v8_middleware: true
  }
}

type Build = ServerBuild | (() => Promise<ServerBuild>)

/** The page renderer's request handler: each request finds the server's side of it in the router's context. */
function requestHandler(services: Parameters<MountPages>[1], build: Build, mode: string) {
  return createRequestHandler({
    build,
    mode,
    async getLoadContext(request, response) {
      const context = new RouterContextProvider()
      context.set(apiContext, await pageApi(services, request, response))
      return context
    },
  })
}

/**
 * Loads the built pages and the libraries that they ask for. A program does so before it begins anything else: once
 * Node 20 has looked at a pipe, it may load a library by the name of a link, and so a second time (`fs.realpathSync`
 * asks what it looked at last).
 */
export async function loadBuiltPages(): Promise<ServerBuild> {
  const entry: string = path.join(import.meta.dirname, 'build/server/index.js')
  return (await import(entry)) as ServerBuild
}

/** Mounts the built pages and their assets. */
export const mountBuiltPages: MountPages = async (app, services) => {
  const client = path.join(import.meta.dirname, 'build/client')
  app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y' }))
  app.use(express.static(client, { maxAge: '1h', index: false }))
  app.use(requestHandler(services, await loadBuiltPages(), 'production'))
}

/** Mounts the pages from source, with hot reload over the same port. */
export const mountDevelopmentPages: MountPages = async (app, services, http) => {
  const { createServer } = await import('vite')
  const listeners = process.listeners('SIGTERM')
  const vite = await createServer({
    root: import.meta.dirname,
    appType: 'custom',
    clearScreen: false,
    server: { middlewareMode: true, hmr: { server: http } },
  })
  // React Router starts a second Vite, which would end the process on SIGTERM before the database is stopped.
  for (const added of process.listeners('SIGTERM')) {
    if (!listeners.includes(added)) process.off('SIGTERM', added)
  }
  // Browsers' connections for hot reload would hold up the stop.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void vite.close())
  app.use(vite.middlewares)
  const build = () => vite.ssrLoadModule('virtual:react-router/server-build') as Promise<ServerBuild>
  app.use(requestHandler(services, build, 'development'))
}
