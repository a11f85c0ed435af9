import { expect, test } from '../harness/test.ts'

const granted = { origins: ['*://*/*'] }

test('after install: five permissions, the declared site, and nothing else', async ({ extension }) => {
  const { permissions, origins } = await extension.control.evaluate(() => chrome.permissions.getAll())
  expect(permissions.sort()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'])
  expect(origins).toEqual(['*://*.qq.com/*'])
  expect(await extension.control.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([])
  expect(await extension.control.evaluate((wanted) => chrome.permissions.contains(wanted), granted)).toBe(false)
})

test('the command is Alt+R', async ({ extension }) => {
  const commands = await extension.control.evaluate(() => chrome.commands.getAll())
  expect(commands.find((command) => command.name === 'toggle-reader')?.shortcut).toBe('Alt+R')
})

test('a page cannot fetch any file of ours', async ({ extension, server }) => {
  const page = await extension.context.newPage()
  await page.goto(server.serve('http://mp.weixin.qq.com/probe', '<!doctype html><title>甲</title>'))
  const answers = await page.evaluate(
    (files) =>
      Promise.all(
        files.map((file) =>
          fetch(file).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    ['/manifest.json', '/inject/overlay.js', '/icons/teal-16.png', '/themes.css'].map(extension.address),
  )
  expect(new Set(answers)).toEqual(new Set(['refused']))
})
