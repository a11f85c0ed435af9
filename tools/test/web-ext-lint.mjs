import { run, tool } from './run.mjs'

/**
 * `innerHTML` inside the packages (Readability 2, DOMPurify 1, lit-html 1), which web-ext cannot be told to accept.
 * Counted a file, so that one of ours is seen. Pages share one chunk, so their count is the packages' own.
 * @type {{ file: RegExp, most: number }[]}
 */
const INSIDE_PACKAGES = [
  { file: /^inject\/extract\.js$/, most: 3 },
  { file: /^inject\/overlay\.js$/, most: 4 },
  { file: /^assets\//, most: 2 },
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
