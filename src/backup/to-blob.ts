/** Bytes gathered before the browser is given them to keep outside the page's memory. */
const CHUNK = 4 * 1024 ** 2

/** A sink that becomes a file in the browser's hands: a library of pictures is larger than a page's memory may be. */
export function toBlob(type: string): { sink: WritableStream<Uint8Array>; blob(): Blob } {
  const parts: Blob[] = []
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const flush = (): void => {
    if (size > 0) parts.push(new Blob(waiting))
    waiting = []
    size = 0
  }
  return {
    sink: new WritableStream<Uint8Array>({
      write(chunk) {
        // The writer may use its buffer again.
        waiting.push(new Uint8Array(chunk))
        size += chunk.length
        if (size >= CHUNK) flush()
      },
      close: flush,
    }),
    blob: () => new Blob(parts, { type }),
  }
}
