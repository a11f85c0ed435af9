import { fail, ok, type Result } from '../problem/result'
import type { Trust } from './call'

/** Who sent a message, as the browser says, never as the message says; null: the browser does not tell. */
export interface Sender {
  /** Extension id. */
  id: string | null
  /** Chromium only. */
  origin: string | null
  url: string | null
  /** 0: the tab's own document. */
  frameId: number | null
  tabId: number | null
  documentId: string | null
  /** It came out of a tab of a private window. */
  incognito: boolean
}

/** Who we are. */
export interface Own {
  /** Extension id. */
  id: string
  /** Origin of our own pages, without a trailing slash. */
  origin: string
}

/** A script of ours in the top document of a web page. It speaks for this tab only. */
export interface WebSender {
  tabId: number
  /** Address of the document. */
  url: string
  incognito: boolean
}

/** One of our own pages. The popup has no tab. */
export interface ExtensionSender {
  tabId: number | null
}

export type Trusted =
  | { trust: Extract<Trust, 'web'>; from: WebSender }
  | { trust: Extract<Trust, 'extension'>; from: ExtensionSender }

/** Scheme, host and port of an address that a browser wrote; user and password are left out. */
const ORIGIN = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/?#@]*@)?([^/?#@]*)/

/** The origin of an address as the browser gives it; null: it has none (about:, data:). Pure rooms know no URL. */
export function originOf(address: string): string | null {
  const found = ORIGIN.exec(address)
  return found ? `${found[1]}${found[2]}` : null
}

/**
 * Decides once per message how far its sender is trusted. Ours by id *and* origin is one of our pages; ours by id
 * alone is a script of ours in a web page, which must stand in a tab's own document. Firefox names no origin, so the
 * address stands for it; who has neither is nobody. That a sender has a tab proves nothing: our reader has one too.
 * Problem: `refused`.
 */
export function readSender(sender: Sender, own: Own): Result<Trusted> {
  const { id, url, frameId, tabId, incognito } = sender
  const origin = sender.origin ?? (url === null ? null : originOf(url))
  if (id !== own.id || origin === null) return fail('refused')
  if (origin === own.origin) return ok({ trust: 'extension', from: { tabId } })
  if (tabId === null || url === null || frameId !== 0) return fail('refused')
  return ok({ trust: 'web', from: { tabId, url, incognito } })
}
