/**
 * White space and what no reader sees between characters: soft hyphens, joiners, marks of direction, variation
 * selectors. They come and go with every tool that touches a text, so they neither count nor tell texts apart.
 */
const UNSEEN = '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFE00-\\uFE0F\\uFEFF'
const NO_INK = new RegExp(`[\\s${UNSEEN}]+`, 'g')
const INVISIBLE = new RegExp(`[${UNSEEN}]+`, 'g')

/** A text without anything that leaves no ink. */
export const inkOf = (text: string): string => text.replace(NO_INK, '')

/** A line as it is counted: what is invisible gone, white space collapsed and trimmed. */
export const countedLine = (line: string): string => line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
