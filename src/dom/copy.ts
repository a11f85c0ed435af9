/** What a copy of a part of a page leaves out because it is not seen. */
export interface LeftOut {
  /** Stands in the copy where it stood; it has no text, and the sanitiser takes it away. */
  place: Comment
  /** What was left out, as plain text. */
  text: string
}

/** An inert, detached copy: nothing in it loads or runs, no form clobbers, no named node shadows the document. */
export interface Copy {
  body: HTMLElement
  hidden: LeftOut[]
}
