/** Opens a browser with the built extension at the demo site, or at a page of yours; `--check` does it unseen. */
import { parseArgs } from 'node:util'
import { launchChromium } from '../e2e/harness/chromium.ts'
import { checkMainJob } from './check.ts'
import { serveDemo } from './serve.ts'
import { words } from './words.ts'

const { values } = parseArgs({ options: { page: { type: 'string' }, check: { type: 'boolean', default: false } } })

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

async function main(): Promise<void> {
  if (!values.check && !hasScreen()) {
    throw new Error('There is no screen here (no DISPLAY). Try: npm start -- --check')
  }
  const demo = await serveDemo()
  const isWeb = /^https?:\/\//.test(values.page ?? '')
  const given = values.page && (isWeb ? values.page : demo.add(values.page))
  const extension = await launchChromium({ headless: values.check, args: [demo.resolver] })
  if (values.check) {
    await checkMainJob(extension, given ?? `${demo.origin}/leaked.html`, given ? undefined : words.title)
    await extension.close()
    demo.close()
    return
  }
  const page = await extension.context.newPage()
  await page.goto(given ?? `${demo.origin}/`)
  await extension.control.close()
  console.log(
    '1. Open an article on the page that just appeared, then click the puzzle piece right of the address and 清读.',
  )
  console.log('2. Or press Alt+R to read in the page itself. Close the browser to end.')
  extension.context.on('close', () => {
    demo.close()
    process.exit(0)
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
