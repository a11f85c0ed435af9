/**
 * Elements that begin and end a line of text. By name, not by computed style: the result must be the same in an inert
 * document, in every browser and in the tests.
 */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** The same as a selector. */
export const BLOCK_SELECTOR = [...BLOCKS].join(',')

/** Elements whose text is never seen as text of the page. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template iframe video audio canvas textarea head title'.split(' '),
)
