import { launchFirefox } from '../../tools/hostile/firefox.ts'
import { tellHostileStories } from '../harness/hostile.ts'

tellHostileStories(launchFirefox)
