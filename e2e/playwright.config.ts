import { defineConfig } from 'playwright/test'

/** Each project has its own browser and is chosen by the name of the file: x.firefox.spec.ts runs in Firefox. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/playwright',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A busy machine starts a browser slowly; what must be quick is told by bench/, never asserted here.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  projects: [
    // First: its files are the longest, and the last to begin should be a short one.
    { name: 'firefox', testMatch: /stories\/.*\.firefox\.spec\.ts$/ },
    { name: 'chromium', testMatch: /stories\/(?!.*\.firefox\.).*\.spec\.ts$/ },
  ],
})
