/** Article HTML, in UTF-16 units. The longest page of the article corpus holds 3.7 million. */
export const MAX_CHARACTERS = 8 * 1024 * 1024

/** Nodes of one article; more would hold the tab for seconds. */
export const MAX_NODES = 150_000

/** Elements inside each other, counted from body; deeper ones become their text. */
export const MAX_DEPTH = 200

/** One attribute, in UTF-16 units; `src` has its own bounds. */
export const MAX_ATTRIBUTE = 16 * 1024

/** Of one element; the rest is dropped. */
export const MAX_ATTRIBUTES = 64

/** A picture inside the HTML, as its data: address, in characters. */
export const MAX_DATA_IMAGE = 2 * 1024 * 1024
