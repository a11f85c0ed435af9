import { findSheetRun } from '../../decode/sheet-run'
import { findAll, following, isText, rawTextOf } from '../../dom/unclobbered'
import { isInsideCode } from './code'

/**
 * What the editor leaves beside the article: its sheet, its mark, scripts, and a watermark whose text is made
 * transparent and 0 px high by that sheet alone (`--wmfont: 0; --wmcolor: transparent`).
 */
const NOISE = 'style, script, link, meta, title, template, [powered-by=qqnews_ex-editor]:empty, .qqnews-content'

/** Takes the editor's noise out of an inert body of our own, also a sheet whose tags were eaten. */
export function removeEditorNoise(body: Element): void {
  for (const element of findAll(body, NOISE)) element.remove()
  for (let node: Node | null = body; node; node = following(node, body)) {
    if (!isText(node)) continue
    const text = rawTextOf(node) ?? ''
    const run = findSheetRun(text)
    if (run && !isInsideCode(node, body)) node.data = text.slice(0, run.start) + text.slice(run.end)
  }
}
