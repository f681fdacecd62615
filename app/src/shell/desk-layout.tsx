import '@mantine/core/styles.css'
import { MantineProvider } from '@mantine/core'
import { Outlet } from 'react-router'
import { useNonce } from './nonce.ts'
import { theme } from './theme.ts'

/** Around the pages on which people work together: the only ones that load Mantine. */
export default function DeskLayout() {
  const nonce = useNonce()
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce}>
      <Outlet />
    </MantineProvider>
  )
}
