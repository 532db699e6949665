import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { workflows } from '../functions/contract.ts';
import { product } from './product.ts';
import { bundleFolder, type NamedStep } from './steps.ts';

function bundleOf(step: NamedStep): Code {
  const folder = bundleFolder(step);
  if (!existsSync(join(folder, 'index.mjs'))) {
    throw new Error(`${step.workflow}/${step.fileName} is not bundled: run node infra/bundle.ts first`);
  }
  return Code.fromAsset(folder);
}

product({
  workflows,
  codeOf: bundleOf,
  outdir: process.env['CDK_OUTDIR'] ?? join(import.meta.dirname, '..', '.build', 'cdk.out'),
}).synth();
