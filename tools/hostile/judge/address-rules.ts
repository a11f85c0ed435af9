/** R6: where links may lead and pictures may come from. */
import { DRAWING_ELEMENTS } from './forbidden.ts'

const MAX_DATA = 2 * 1024 * 1024
const RASTER = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+$/
const DRAWING = /^data:image\/svg\+xml/

export function linkFaults(link: Element): string[] {
  const href = link.getAttribute('href')
  if (href === null || href.startsWith('#user-content-') || href.startsWith('mailto:')) return []
  if (!/^https?:\/\//.test(href)) return [`link to ${href.slice(0, 60)}`]
  const url = toUrl(href)
  const faults = !url || url.username || url.password ? ['link with user information'] : []
  const isSealed = (link.getAttribute('rel') ?? '').split(' ').includes('noopener')
  return isSealed ? faults : [...faults, 'link without noopener']
}

const toUrl = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

export function pictureFaults(image: Element): string[] {
  const source = image.getAttribute('src')
  const faults = image.getAttribute('referrerpolicy') === 'no-referrer' ? [] : ['picture tells its referrer']
  if (source === null) return faults
  if (DRAWING.test(source)) return [...faults, ...drawingFaults(source)]
  if (source.length <= MAX_DATA && RASTER.test(source)) return faults
  const url = /^https?:\/\//.test(source) ? toUrl(source) : null
  if (!url || url.username || url.password) return [...faults, `picture from ${source.slice(0, 60)}`]
  return isPrivate(url.hostname) ? [...faults, `picture from the private host ${url.hostname}`] : faults
}

const PRIVATE_V4 = [
  /^(?:0|10|127)\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(?:22[4-9]|2[3-5]\d)\./,
]

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/\.+$/, '')
  if (host.startsWith('[') || !host.includes('.')) return true
  if (/^[\d.]+$/.test(host)) return PRIVATE_V4.some((range) => range.test(host))
  return /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/.test(host)
}

function drawingFaults(source: string): string[] {
  const xml = decodeDrawing(source)
  if (xml === null) return ['drawing that cannot be decoded']
  const faults = [/<!DOCTYPE/i, /<!ENTITY/i, /xml-stylesheet/i]
    .filter((word) => word.test(xml))
    .map((word) => `drawing: ${word.source}`)
  const drawing = new DOMParser().parseFromString(xml, 'application/xml')
  if (drawing.querySelector('parsererror')) return [...faults, 'drawing that is no XML']
  const elements = [...drawing.querySelectorAll('*')]
  const uses = elements.filter((element) => element.localName === 'use')
  if (elements.length > 5000) faults.push('drawing of more than 5,000 nodes')
  if (uses.length > 2000) faults.push('drawing of more than 2,000 uses')
  return [...faults, ...elements.flatMap(elementFaults), ...uses.flatMap((use) => useFaults(use, drawing))]
}

function decodeDrawing(source: string): string | null {
  const head = source.slice(0, source.indexOf(','))
  const data = source.slice(source.indexOf(',') + 1)
  try {
    return head.endsWith(';base64') ? atob(data) : decodeURIComponent(data)
  } catch {
    return null
  }
}

function elementFaults(element: Element): string[] {
  const faults = DRAWING_ELEMENTS.has(element.localName) ? [] : [`drawing: element ${element.localName}`]
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name) || ['style', 'class', 'xml:base'].includes(name)) faults.push(`drawing: attribute ${name}`)
    if (/href$/i.test(name) && !value.startsWith('#')) faults.push(`drawing: ${name}=${value.slice(0, 40)}`)
    if (/url\((?!#)/i.test(value) || value.includes('\\')) faults.push(`drawing: value ${value.slice(0, 40)}`)
  }
  return faults
}

function useFaults(use: Element, drawing: Document): string[] {
  const id = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').slice(1)
  const target = [...drawing.querySelectorAll('[id]')].find((element) => element.getAttribute('id') === id)
  const nested = target && (target.localName === 'use' || target.querySelector('use'))
  return nested ? ['drawing: a use whose target holds a use'] : []
}
