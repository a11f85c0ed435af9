/**
 * DOM properties that hostile markup cannot shadow. `<img name=body>` hides `document.body` behind a picture and
 * `<form><input name=parentNode>` a form's own parent (once an endless loop), in an inert document too; what comes
 * from the prototypes does not look at names. Of the elements only a form is open to this.
 */

/** The body; null in a frameset page. */
export const bodyOf = (inert: Document): HTMLElement | null =>
  Document.prototype.getElementsByTagName.call(inert, 'body').item(0) as HTMLElement | null
