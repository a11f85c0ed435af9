import type { Migrate } from '../migrate'

/** Version 2 knows a theme of the reader's own, what becomes of authors' colours, and pictures by night. */
export const migrate: Migrate = (stored) => ({
  ...stored,
  version: 2,
  theme: { ...('theme' in stored && typeof stored.theme === 'object' ? stored.theme : {}), custom: null },
  colours: { author: 'kept', highContrast: false, nightPictures: 'drawings' },
})
