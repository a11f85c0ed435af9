const encoder = new TextEncoder()

/**
 * SHA-256 of bytes, or of a text's UTF-8, lower-case hex. Never inside a transaction: it would commit meanwhile.
 */
export async function sha256(data: string | ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', typeof data === 'string' ? encoder.encode(data) : data)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes of the text in UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).byteLength
