import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // The desktop browsers of offices are old: 奇安信 and UOS ship Chromium 90 to 93 (see docs/decisions).
  build: { target: ['chrome90', 'safari15'], cssTarget: ['chrome90', 'safari15'] },
})
