import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Host, openHost } from './host'

const onKey = vi.fn((_event: KeyboardEvent) => false)
const released = vi.fn(async () => undefined)
const hosts: Host[] = []

function open(): Host {
  const host = openHost(document, { onKey, released })
  host.root.append(Object.assign(document.createElement('button'), { textContent: '关闭' }))
  hosts.push(host)
  return host
}
const html = () => document.documentElement.outerHTML
/** What stands in the top layer in the middle of the window, as the page sees it. */
const atCentre = () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)
const added = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div')

beforeEach(() => {
  onKey.mockReset().mockReturnValue(false)
  released.mockClear()
  document.body.innerHTML = '<input id="field"><div style="height:5000px">长页</div>'
})
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()))
  document.body.replaceChildren()
})

describe('while it is open', () => {
  test('it covers the window and shows the page nothing but one closed host', () => {
    open()
    const [host] = added()
    expect(atCentre()).toBe(host)
    expect(host?.shadowRoot).toBeNull()
    expect(host?.attributes).toHaveLength(0)
  })

  test("the page's style sheets and the host's own style attribute do not move it", () => {
    const { root } = open()
    const [host] = added()
    host?.setAttribute('style', 'display:none!important;opacity:0!important;transform:scale(0)!important')
    expect(root.getBoundingClientRect()).toMatchObject({ left: 0, top: 0, width: innerWidth, height: innerHeight })
  })

  test('keys go to the view, and to no listener of the page', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard, { capture: true })
    document.addEventListener('keyup', heard, { capture: true })
    open()
    await userEvent.keyboard('s')
    document.removeEventListener('keydown', heard, { capture: true })
    document.removeEventListener('keyup', heard, { capture: true })
    expect(onKey).toHaveBeenCalledOnce()
    expect(heard).not.toHaveBeenCalled()
  })

  test('a key made up by the page is not ours', () => {
    open()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's' }))
    expect(onKey).not.toHaveBeenCalled()
  })

  test('a press on our button is no press on the page', async () => {
    const heard = vi.fn()
    document.addEventListener('click', heard)
    const pressed = vi.fn()
    const { root } = open()
    const button = root.querySelector('button')
    button?.addEventListener('click', pressed)
    button?.click()
    document.removeEventListener('click', heard)
    expect(pressed).toHaveBeenCalledOnce()
    expect(heard).not.toHaveBeenCalled()
  })

  test('Escape that the view used does not close it, six times in a row', async () => {
    onKey.mockReturnValue(true)
    const { signal } = open()
    for (let i = 0; i < 6; i += 1) await userEvent.keyboard('{Escape}')
    expect(signal.aborted).toBe(false)
  })
})

describe('when it goes', () => {
  test('Escape that nobody used closes it', async () => {
    const { signal } = open()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(released).toHaveBeenCalledOnce())
    expect(signal.aborted).toBe(true)
  })

  test('20 times: the DOM is equal byte by byte, scroll and focus are what they were', async () => {
    document.querySelector<HTMLInputElement>('#field')?.focus()
    scrollTo(0, 1234)
    const before = html()
    for (let i = 0; i < 20; i += 1) {
      const host = open()
      expect(document.activeElement?.id).not.toBe('field')
      scrollTo(0, 10)
      await host.close()
      expect(html()).toBe(before)
      expect(scrollY).toBe(1234)
      expect(document.activeElement?.id).toBe('field')
    }
    expect(released).toHaveBeenCalledTimes(20)
  })

  test('closing twice is one closing', async () => {
    const host = open()
    await Promise.all([host.close(), host.close()])
    expect(released).toHaveBeenCalledOnce()
  })

  test('the page hears keys again', async () => {
    await open().close()
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    await userEvent.keyboard('s')
    document.removeEventListener('keydown', heard)
    expect(heard).toHaveBeenCalledOnce()
    expect(onKey).not.toHaveBeenCalled()
  })

  test.each([
    { name: 'removes the host', change: (host: Element) => host.remove() },
    { name: 'moves the host', change: (host: Element) => document.body.append(host) },
  ])('a page that $name has closed it', async ({ change }) => {
    const { signal } = open()
    const [host] = added()
    if (host) change(host)
    await vi.waitFor(() => expect(released).toHaveBeenCalledOnce())
    expect(signal.aborted).toBe(true)
    expect(host?.isConnected).toBe(false)
  })
})

test('names of the page that shadow the document do not keep it from opening', () => {
  document.body.innerHTML = ['createElement', 'documentElement', 'defaultView', 'activeElement']
    .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
    .join('')
  expect(() => hosts.push(openHost(document, { onKey, released }))).not.toThrow()
})
