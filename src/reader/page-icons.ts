import type { TemplateResult } from 'lit-html'
import reading from 'lucide/dist/esm/icons/book-open.mjs'
import globe from 'lucide/dist/esm/icons/globe.mjs'
import keys from 'lucide/dist/esm/icons/keyboard.mjs'
import pin from 'lucide/dist/esm/icons/pin.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import shield from 'lucide/dist/esm/icons/shield-check.mjs'
import trash from 'lucide/dist/esm/icons/trash.mjs'
import undo from 'lucide/dist/esm/icons/undo-2.mjs'
import { drawn } from './icons'

/** Icons that only our own pages show: kept apart, so that the overlay does not carry them. */
const ICONS = { globe, keys, pin, reading, search, shield, trash, undo }

export type PageIconName = keyof typeof ICONS

/** As `icon`. */
export const pageIcon = (name: PageIconName): TemplateResult => drawn(ICONS[name], name)
