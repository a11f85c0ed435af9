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
    // One world a worker for all its files, in Node and jsdom: worlds took half of the time. What replaces a module or
    // leaves something behind in the document is tested in Chromium (x.chromium.test.ts), where each file has its own.
    isolate: false,
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
            isolate: true,
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
