import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { workflows } from '../functions/contract.ts';
import { product } from './product.ts';
import { bundleFolder, type NamedStep } from './steps.ts';

function bundleOf(step: NamedStep): Code {
  const folder = bundleFolder(step);
  if (!existsSync(join(folder, 'index.mjs'))) {
    throw new Error(`${step.workflow}/${step.fileName} is not bundled: run npm run build first`);
  }
  return Code.fromAsset(folder);
}

const app = product({
  workflows,
  codeOf: bundleOf,
  outdir: process.env['CDK_OUTDIR'] ?? join(import.meta.dirname, '..', '.build', 'cdk.out'),
});
// What is found and not acknowledged, with its reason, ends the synthesis.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
