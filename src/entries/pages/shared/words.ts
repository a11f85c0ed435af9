import { localeOf } from '../../../i18n/locale'
import { createTranslate } from '../../../i18n/translate'
import { getMessage } from '../../../platform/send'

/** Our words in the browser's language, and the language (BCP 47) they are in. */
export const translate = createTranslate(getMessage)
export const locale = localeOf(getMessage)
