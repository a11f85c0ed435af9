import type { TemplateResult } from 'lit-html'
import archive from 'lucide/dist/esm/icons/archive.mjs'
import reading from 'lucide/dist/esm/icons/book-open.mjs'
import allRead from 'lucide/dist/esm/icons/check-check.mjs'
import download from 'lucide/dist/esm/icons/download.mjs'
import globe from 'lucide/dist/esm/icons/globe.mjs'
import inbox from 'lucide/dist/esm/icons/inbox.mjs'
import keys from 'lucide/dist/esm/icons/keyboard.mjs'
import menu from 'lucide/dist/esm/icons/menu.mjs'
import minus from 'lucide/dist/esm/icons/minus.mjs'
import pen from 'lucide/dist/esm/icons/pencil.mjs'
import pin from 'lucide/dist/esm/icons/pin.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import shield from 'lucide/dist/esm/icons/shield-check.mjs'
import star from 'lucide/dist/esm/icons/star.mjs'
import tag from 'lucide/dist/esm/icons/tag.mjs'
import trash from 'lucide/dist/esm/icons/trash.mjs'
import undo from 'lucide/dist/esm/icons/undo-2.mjs'
import { drawn } from './icons'

/** Icons that only our own pages show: kept apart, so that the overlay does not carry them. */
const ICONS = {
  allRead,
  archive,
  download,
  globe,
  inbox,
  keys,
  menu,
  minus,
  pen,
  pin,
  reading,
  search,
  shield,
  star,
  tag,
  trash,
  undo,
}

export type PageIconName = keyof typeof ICONS

/** As `icon`. */
export const pageIcon = (name: PageIconName): TemplateResult => drawn(ICONS[name], name)
