import { grantSites, PICTURE_SITES } from '../harness/grant-sites.ts'
import { serveLeaked } from '../harness/pages.ts'
import { expect, test } from '../harness/test.ts'

const OPTIONS = '/src/entries/pages/options/options.html'

test('what is set in the options is kept and reaches the popup', async ({ extension, server }) => {
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  await options.getByText(await extension.message('modeDark'), { exact: true }).click()
  await options.getByRole('radio', { name: await extension.message('theme_oled') }).click({ force: true })
  await options.getByRole('slider', { name: await extension.message('fontSize') }).press('ArrowRight')
  await options.getByRole('switch', { name: await extension.message('indent') }).press('Space')
  const stored = async () => JSON.stringify((await extension.readStorage()).settings ?? null)
  await expect.poll(stored).toContain('"fontSize":19')
  await expect.poll(stored).toContain('"indent":true')

  const page = await extension.context.newPage()
  await page.goto(serveLeaked(server))
  const popup = await extension.openPopup(page)
  await expect(popup.locator('article h1')).toBeVisible()
  await expect(popup.locator('html')).toHaveAttribute('data-theme', 'oled')
  expect(
    await popup
      .locator('.body p')
      .first()
      .evaluate((p) => getComputedStyle(p).fontSize),
  ).toBe('19px')
})

test('a field filters the settings while typing', async ({ extension }) => {
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  await options.getByRole('searchbox').fill(await extension.message('lineHeight'))
  await expect(options.getByRole('slider')).toHaveCount(1)
  await options.getByRole('searchbox').fill('zzz')
  await expect(options.getByRole('status').filter({ hasText: 'zzz' })).toBeVisible()
})

test('settings that cannot be read are told, left alone, and given up only on demand', async ({ extension }) => {
  const broken = { version: 1, reading: 'once a book' }
  await extension.writeStorage({ settings: broken })
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  await expect(options.getByText(await extension.message('optionsBroken'))).toBeVisible()
  await options.getByText(await extension.message('modeDark'), { exact: true }).click()
  await expect(options.locator('input[name=mode][value=auto]')).toBeChecked()
  expect((await extension.readStorage()).settings).toEqual(broken)
  await options
    .getByRole('button', { name: await extension.message('reset') })
    .first()
    .click()
  await expect(options.getByText(await extension.message('optionsBroken'))).toHaveCount(0)
})

test('a refused grant leaves detection as it was, and says so', async ({ extension }) => {
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  await options.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false)
  })
  await options.locator('label.radio', { hasText: await extension.message('detectAll') }).click()
  await expect(options.getByText(await extension.message('detectRefused'))).toBeVisible()
  await expect(options.locator('label.radio input').first()).toBeChecked()
})

test('a press on a section leads there, whatever the field hides', async ({ extension }) => {
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  await options.getByRole('searchbox').fill('zzz')
  await options.getByRole('link', { name: await extension.message('sectionGrants') }).click()
  await expect(options.locator('#grants')).toBeInViewport()
})

test('a grant that is given back is gone, and the focus stays in its section', async ({ extension }) => {
  await grantSites(extension, PICTURE_SITES)
  const options = await extension.context.newPage()
  await options.goto(extension.address(OPTIONS))
  const takeBack = options.getByRole('button', { name: await extension.message('takeBack') })
  await expect(takeBack).toHaveAccessibleName(/pictures\.qingdu\.example$/)
  await takeBack.click()
  await expect(takeBack).toHaveCount(0)
  const pictures = { origins: [PICTURE_SITES] }
  expect(await extension.control.evaluate((sites) => chrome.permissions.contains(sites), pictures)).toBe(false)

  await extension.allowAllSites()
  await options.locator('label.radio', { hasText: await extension.message('detectAll') }).click()
  await takeBack.click()
  await expect(takeBack).toHaveCount(0)
  await expect(options.locator('#grants-title')).toBeFocused()
  await expect(options.locator('label.radio input').first()).toBeChecked()
})

test('the first-run page opens the sample in a reader tab', async ({ extension }) => {
  const welcome = await extension.context.newPage()
  await welcome.goto(extension.address('/src/entries/pages/welcome/welcome.html'))
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(await extension.message('welcome'))
  // The library goes with the extension: said before there is one.
  await expect(welcome.getByText(await extension.message('welcomeRemoveWhy'))).toBeVisible()
  const opened = extension.context.waitForEvent('page')
  await welcome.getByRole('button', { name: await extension.message('tryOne') }).click()
  await expect((await opened).locator('article .body p').first()).toBeVisible()
})
