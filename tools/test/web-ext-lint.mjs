import { run, tool } from './run.mjs'

/**
 * `innerHTML` inside the packages (Readability 2, DOMPurify 1, lit-html 1) and the one of ours, in dom/parse-inert, that
 * parses in an inert document; zip.js' import of a codec that somebody named, which nobody does here. web-ext cannot be
 * told to accept them. Counted a file, so that a further one is seen.
 * @type {{ file: RegExp, most: number }[]}
 */
const INSIDE_PACKAGES = [
  { file: /^inject\/extract\.js$/, most: 4 },
  { file: /^inject\/overlay\.js$/, most: 1 },
  { file: /^assets\//, most: 3 },
]

/** @param {{ code: string, file?: string }[]} warnings */
function surplus(warnings) {
  const counted = warnings.filter((warning) => warning.code === 'UNSAFE_VAR_ASSIGNMENT')
  const other = warnings.filter((warning) => warning.code !== 'UNSAFE_VAR_ASSIGNMENT')
  const tooMany = INSIDE_PACKAGES.flatMap(({ file, most }) => {
    const here = counted.filter((warning) => file.test(warning.file ?? ''))
    return here.length > most ? here : []
  })
  const elsewhere = counted.filter((warning) => !INSIDE_PACKAGES.some(({ file }) => file.test(warning.file ?? '')))
  return [...other, ...tooMany, ...elsewhere]
}

/** 0 errors, 0 notices, no warning but the counted ones. Answers with what is wrong, '' when nothing is. */
export async function webExtLint() {
  const { output } = await run(tool('web-ext'), [
    'lint',
    '--source-dir',
    'dist/firefox',
    '--output',
    'json',
    '--boring',
  ])
  const start = output.indexOf('{')
  if (start < 0) return output || 'web-ext lint said nothing'
  const { errors, notices, warnings } = JSON.parse(output.slice(start))
  return [...errors, ...notices, ...surplus(warnings)]
    .map(({ code, file, line, message }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`)
    .join('\n')
}
