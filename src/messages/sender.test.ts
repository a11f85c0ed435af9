import { describe, expect, test } from 'vitest'
import { originOf, readSender, type Sender } from './sender'

const own = { id: 'qingdu', origin: 'chrome-extension://qingdu' }
const page: Sender = {
  id: 'qingdu',
  origin: 'https://news.qq.com',
  url: 'https://news.qq.com/rain/a/1',
  frameId: 0,
  tabId: 7,
  documentId: 'D',
  incognito: false,
}
const popup: Sender = { ...page, origin: own.origin, url: `${own.origin}/popup.html`, frameId: null, tabId: null }

describe('who is trusted, and how far', () => {
  test.each<{ name: string; sender: Sender; trust: 'web' | 'extension' | 'refused' }>([
    { name: 'a page of ours is', sender: popup, trust: 'extension' },
    { name: 'so is one in a tab', sender: { ...popup, tabId: 7, frameId: 0 }, trust: 'extension' },
    { name: 'so is one whose browser names no origin', sender: { ...popup, origin: null }, trust: 'extension' },
    { name: 'a script in a page speaks for its tab', sender: page, trust: 'web' },
    { name: 'so where the browser names no origin', sender: { ...page, origin: null }, trust: 'web' },
    { name: 'another extension is nobody', sender: { ...popup, id: 'other' }, trust: 'refused' },
    { name: 'nor is one without an id', sender: { ...page, id: null }, trust: 'refused' },
    {
      name: 'our id does not make a web origin ours',
      sender: { ...popup, origin: 'https://a.example' },
      trust: 'refused',
    },
    { name: 'neither origin nor address', sender: { ...page, origin: null, url: null }, trust: 'refused' },
    { name: 'an address without an origin', sender: { ...page, origin: null, url: 'about:blank' }, trust: 'refused' },
    { name: 'a web origin without an address', sender: { ...page, url: null }, trust: 'refused' },
    { name: 'a frame of a page', sender: { ...page, frameId: 3 }, trust: 'refused' },
    { name: 'a page whose frame is not told', sender: { ...page, frameId: null }, trust: 'refused' },
    { name: 'a page without a tab', sender: { ...page, tabId: null }, trust: 'refused' },
    {
      name: 'an origin wins over an address that says ours',
      sender: { ...page, url: `${own.origin}/popup.html`, frameId: 3 },
      trust: 'refused',
    },
    {
      name: 'a longer id that begins with ours is another one',
      sender: { ...popup, origin: null, url: 'chrome-extension://qingdu2/popup.html' },
      trust: 'refused',
    },
    {
      name: 'a user name that looks like our id is no host',
      sender: { ...page, origin: null, url: 'chrome-extension://qingdu@a.example/', frameId: 3 },
      trust: 'refused',
    },
    { name: 'a sandboxed document is a web page', sender: { ...page, origin: 'null' }, trust: 'web' },
    { name: 'a saved file is a web page', sender: { ...page, origin: null, url: 'file:///a.html' }, trust: 'web' },
  ])('$name: $trust', ({ sender, trust }) => {
    const read = readSender(sender, own)
    expect(read.ok ? read.value.trust : read.problem.code).toBe(trust)
  })

  test('what a page may do is bound to its own tab and address', () => {
    expect(readSender({ ...page, incognito: true }, own)).toEqual({
      ok: true,
      value: { trust: 'web', from: { tabId: 7, url: 'https://news.qq.com/rain/a/1', incognito: true } },
    })
  })
})

test.each([
  { address: 'https://a.example:8443/x?y#z', origin: 'https://a.example:8443' },
  { address: 'https://a.example?x=/', origin: 'https://a.example' },
  { address: 'https://user:word@a.example/x', origin: 'https://a.example' },
  { address: 'moz-extension://0-1/tab.html', origin: 'moz-extension://0-1' },
  { address: 'file:///home/a.html', origin: 'file://' },
  { address: 'about:blank', origin: null },
  { address: 'data:text/html,<p>', origin: null },
  { address: '', origin: null },
])('the origin of "$address" is $origin', ({ address, origin }) => expect(originOf(address)).toBe(origin))
