import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import type { Chromium } from '../harness/chromium.ts'
import { grantSites, PICTURE_SITES } from '../harness/grant-sites.ts'
import { pressToLeave } from '../harness/leave.ts'
import { waitForNoOverlay, waitForOverlay } from '../harness/overlay.ts'
import { serveWechat } from '../harness/pages.ts'
import { openShelves, records } from '../harness/shelves.ts'
import { expect, test } from '../harness/test.ts'
import { THEMES, wear } from '../harness/wear.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Begins a line about what was found in a shadow root. */
const IN_SHADOW = 'in a shadow: '

/** Of axe's rules the one that a theme can break; the others are asked in one theme. */
const CONTRAST = ['color-contrast']
type Rules = typeof CONTRAST | null

/** Ids of broken rules with the places, as axe finds them in what is shown once it has faded in. */
const RUN = `async (rules) => {
  for (const scope of [document, globalThis.qdRoot])
    for (const animation of scope?.getAnimations() ?? [])
      if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish()
  const only = rules && { runOnly: { type: 'rule', values: rules } }
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], ...only })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => (node.target.some(Array.isArray) ? '${IN_SHADOW}' : '') + id + ' ' + node.target.join(' ') + ' ' + node.failureSummary))
}`

/** All rules, or those of `rules`. */
async function violations(page: Page, rules: Rules = null): Promise<string[]> {
  // Through the debugger: our pages' policy lets no text become script.
  const session = await page.context().newCDPSession(page)
  const evaluate = async (expression: string) =>
    session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  await evaluate(`if (!globalThis.axe) { ${axe} }; undefined`)
  const { result, exceptionDetails } = await evaluate(`(${RUN})(${JSON.stringify(rules)})`)
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** Only so can axe look into a closed root. What the page below has for faults of its own is not ours. */
async function overlayViolations(page: Page, rules: Rules = null): Promise<string[]> {
  const overlay = await waitForOverlay(page)
  await overlay.evaluate(
    '(root) => Object.defineProperty(root.host, "shadowRoot", { value: root }) && Boolean((globalThis.qdRoot = root))',
  )
  return (await violations(page, rules)).filter((line) => line.startsWith(IN_SHADOW))
}

/** Nothing found anywhere. */
const none = (found: Record<string, string[]>) => Object.fromEntries(Object.keys(found).map((name) => [name, []]))

const OWN = ['library', 'options', 'welcome']
async function openOwn(extension: Chromium, name: string): Promise<Page> {
  const own = await extension.context.newPage()
  await own.goto(extension.address(`/src/entries/pages/${name}/${name}.html`))
  await expect(own.locator('main').first()).toBeVisible()
  return own
}

async function openTab(extension: Chromium, popup: Page): Promise<Page> {
  const opened = extension.context.waitForEvent('page')
  await pressToLeave(popup.getByRole('button', { name: await extension.message('openTab') }))
  const tab = await opened
  await expect(tab.locator('article h1')).toBeVisible()
  return tab
}

test('axe sees into the overlay: a picture without a text is found', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveWechat(server))
  await extension.toggleByCommand(page)
  const overlay = await waitForOverlay(page)
  await overlay.evaluate(`(root) => {
    const image = document.createElement('img')
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    image.width = image.height = 40
    root.querySelector('article').prepend(image)
  }`)
  expect((await overlayViolations(page)).join()).toContain(`${IN_SHADOW}image-alt`)
})

test('no axe violation: popup, panel, overlay, tab, library, options, welcome, saved copy and its page', async ({
  extension,
  server,
}) => {
  const found: Record<string, string[]> = {}
  // Else the browser's question for the host of the pictures closes the popup.
  await grantSites(extension, PICTURE_SITES)
  const page = await extension.context.newPage()
  await page.goto(serveWechat(server))
  const popup = await extension.openPopup(page)
  await expect(popup.locator('article h1')).toBeVisible()
  found.popup = await violations(popup)
  await popup.getByRole('button', { name: await extension.message('text') }).click()
  found.panel = await violations(popup)
  await popup.keyboard.press('Escape')
  await popup.getByRole('button', { name: await extension.message('save') }).click()
  await expect(popup.getByRole('button', { name: await extension.message('saved') })).toBeVisible()
  found.tab = await violations(await openTab(extension, popup))
  await extension.toggleByCommand(page)
  found.overlay = await overlayViolations(page)
  for (const name of OWN) found[name] = await violations(await openOwn(extension, name))
  const copy = await openOwn(extension, 'library')
  await copy.locator('.row[data-url]').hover() // not the bones
  await copy.locator('.row .more').click()
  await copy.locator('.item').first().click()
  await expect(copy.locator('#versions')).toBeVisible()
  found.copy = await violations(copy)
  await copy.getByRole('link', { name: await extension.message('readCopy') }).click()
  await expect(copy.getByRole('button', { name: await extension.message('archive'), exact: true })).toBeVisible()
  found.saved = await violations(copy)
  expect(found).toEqual(none(found))
})

test('the contrast holds on every surface in the other themes', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(serveWechat(server))
  await extension.toggleByCommand(page)
  await waitForOverlay(page)
  const tab = await openTab(extension, await extension.openPopup(page))
  const pages: Record<string, Page> = { tab }
  for (const name of OWN) pages[name] = await openOwn(extension, name)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('article h1')).toBeVisible()
  await popup.getByRole('button', { name: await extension.message('text') }).click()
  pages['popup and panel'] = popup

  const found: Record<string, string[]> = {}
  for (const worn of THEMES.slice(1)) {
    await wear(extension, worn)
    for (const [name, own] of Object.entries(pages)) {
      await expect(own.locator('html')).toHaveAttribute('data-theme', worn.theme)
      found[`${name} in ${worn.theme}`] = await violations(own, CONTRAST)
    }
  }
  // It takes its look when it opens; and the popup goes as the page comes to front.
  await page.bringToFront()
  for (const worn of THEMES.slice(1)) {
    await wear(extension, worn)
    await extension.repeatCommand(page)
    await waitForNoOverlay(page)
    await extension.repeatCommand(page)
    found[`overlay in ${worn.theme}`] = await overlayViolations(page, CONTRAST)
  }
  expect(found).toEqual(none(found))
})

for (const [worn, rules] of [
  [THEMES[0], null],
  [THEMES[3], CONTRAST],
] as const) {
  test(`no axe violation in the states of the library in ${worn.theme}`, async ({ extension }) => {
    await wear(extension, worn)
    const found: Record<string, string[]> = {}
    const page = await openShelves(
      extension,
      records(40, (at) => ({ tags: at < 3 ? ['城市'] : [], favourite: at === 1, progress: at === 2 ? 0.4 : 0 })),
    )
    const look = async (state: string) => {
      found[state] = await violations(page, rules)
    }
    await look('list')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowDown')
    await look('chosen')
    await page.locator('[popovertarget=tagger]').click()
    await look('tag editor')
    await page.keyboard.press('Escape')
    await page.keyboard.press('#')
    await expect(page.locator('.toast')).toBeVisible()
    await look('toast')
    await page.locator('[popovertarget=sort]').click()
    await look('sorting')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('没有')
    await look('no hit')
    await page.locator('.place').nth(4).click()
    await look('empty shelf')
    await page.locator('.place', { hasText: '城市' }).click()
    await page.locator('.heading .button').first().click()
    await look('renaming')
    await page.locator('.place').nth(5).click()
    await page.keyboard.press('j')
    await page.keyboard.press('#')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('asked before deleting')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 390, height: 844 })
    await look('narrow')
    await page.locator('.top .drawer').click()
    await look('drawer')
    expect(found).toEqual(none(found))
  })
}
