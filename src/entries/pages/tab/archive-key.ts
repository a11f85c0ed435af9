/** Whether a key is the library's E, which archives, pressed once, alone and in no field. */
export const isArchiveKey = ({ key, target, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  /^e$/i.test(key) &&
  !(repeat || ctrlKey || altKey || metaKey) &&
  !(target instanceof Element && target.matches('input'))
