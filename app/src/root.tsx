import './shell/tokens.css'
import './shell/base.css'
import type { CSSProperties, ReactNode } from 'react'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useRouteLoaderData,
} from 'react-router'
import type { Route } from './+types/root.ts'
import { apiOf } from './api/context.ts'
import { scaleOf } from './shell/display-scale.ts'
import { ErrorPage } from './shell/error-page.tsx'
import { Frame } from './shell/frame.tsx'
import { shellMessages } from './shell/messages.ts'
import { useIsStaticPage } from './shell/static-page.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = apiOf(context)
  const known = api.actor ? await api.caller.organizations.list() : undefined
  const messages = api.actor ? await api.caller.notifications.unread() : undefined
  return {
    scale: scaleOf(request),
    person: known ? { name: known.me.name, unitName: known.me.unitName } : null,
    administrator: known?.me.administrator ?? false,
    organizations: known?.organizations ?? [],
    unread: messages?.unread ?? 0,
  }
}

/**
 * The frame is loaded with the page and after a form, not when an open page looks again because somebody else
 * changed something: a server that is away for a moment must not take open editors down with the frame.
 */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const looksAgain = formMethod === undefined && currentUrl.href === nextUrl.href
  return looksAgain ? false : defaultShouldRevalidate
}

export type ShellData = Awaited<ReturnType<typeof loader>>

export const meta: Route.MetaFunction = ({ error }) => [
  { title: error ? shellMessages.title(shellMessages.errorTitle) : shellMessages.product },
]

export function Layout({ children }: { children: ReactNode }) {
  const isStatic = useIsStaticPage()
  // Absent when the loader itself failed: then the frame shows no names, and the page still stands.
  const shell = useRouteLoaderData<typeof loader>('root')
  const scale = shell?.scale ?? '1'
  return (
    <html
      lang="zh-CN"
      data-mantine-color-scheme="light"
      data-scale={scale}
      style={{ '--mantine-scale': scale } as CSSProperties}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        {/* Our own address is allowed; a nonce would only differ between the server and the browser. */}
        <Links nonce="" />
      </head>
      <body>
        <Frame shell={shell}>{children}</Frame>
        {!isStatic && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />
}
