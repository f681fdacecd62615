import { index, type RouteConfig, route } from '@react-router/dev/routes'

/** Every URL of the product. */
export default [index('routes/schedule.tsx'), route('sign-in', 'routes/sign-in.tsx')] satisfies RouteConfig
