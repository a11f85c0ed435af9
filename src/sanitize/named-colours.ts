import { COLOUR_NAMES } from '../color/colour-names'

/** Words that mean the reader's own text among the names of colours: word processors write `windowtext` on every border. */
const FURTHER = ['transparent', 'currentcolor', 'windowtext', 'canvastext']

/** Every word that may stand for a colour in a style. */
export const NAMED_COLOURS: ReadonlySet<string> = new Set([
  ...COLOUR_NAMES.flatMap((name) => [name, name.replace('gray', 'grey')]),
  ...FURTHER,
])
