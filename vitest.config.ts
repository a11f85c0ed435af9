import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumPath } from './tools/browsers.ts'

/** Rooms without a DOM; the others run in jsdom and in Chromium, and must answer the same. */
const PURE = 'src/{problem,article,decode,color,themes,settings,messages,i18n,platform,entries/background}/**/*.test.ts'
const DOM = 'src/{dom,sanitize,formats,extract,recolor,backup}/**/*.test.ts'
const CHROMIUM_ONLY = ['src/**/*.chromium.test.ts', 'src/{reader,library,entries/{content,pages,core}}/**/*.test.ts']

const provider = playwright({
  launchOptions: { executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] },
})

export default defineConfig({
  test: {
    // A busy machine starts a browser slowly; no test here waits on purpose.
    testTimeout: 30_000,
    projects: [
      { test: { name: 'node', environment: 'node', include: [PURE, 'tools/**/*.test.ts'] }, extends: true },
      {
        test: { name: 'jsdom', environment: 'jsdom', include: [DOM], exclude: CHROMIUM_ONLY },
        extends: true,
      },
      {
        test: {
          name: 'chromium',
          include: [DOM, ...CHROMIUM_ONLY],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider,
            instances: [{ browser: 'chromium' }],
          },
        },
        extends: true,
      },
    ],
  },
})
