import { launchChromium } from '../../tools/hostile/chromium.ts'
import { tellHostileStories } from '../harness/hostile.ts'

tellHostileStories(launchChromium)
