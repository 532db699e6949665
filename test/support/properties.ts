import fc from 'fast-check';

/** Properties run short with the other tests, and in full with `npm run faults`. */
fc.configureGlobal({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) });
