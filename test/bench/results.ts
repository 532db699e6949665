import type { StepCost } from './cost.ts';
import type { EndToEnd } from './end-to-end.ts';
import type { Growth } from './growth.ts';
import type { BundleSize } from './sizes.ts';
import type { StartUp } from './start-up.ts';
import type { Warm } from './warm.ts';

/** Everything that one run measured; what it was not asked for is absent. */
export interface Results {
  at: string;
  mode: 'check' | 'default' | 'full';
  node: string;
  sizes: BundleSize[];
  costs: StepCost[];
  growth: Growth[];
  startUp?: StartUp;
  warm?: Warm;
  endToEnd?: EndToEnd[];
}
