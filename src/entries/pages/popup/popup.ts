/**
 * The toolbar popup: reads the tab in front and shows its article. The browser shows a popup's window once its page is
 * loaded, and code that is imported late does not hold that up: until the view stands, popup.html's static skeleton does.
 */
import './begun'

performance.mark('popup-started')
const { begun } = globalThis
if (!begun) throw new Error('begin.js did not run')
const { showPopup } = await import('./show-popup')
performance.mark('view-loaded')
await showPopup(begun)
