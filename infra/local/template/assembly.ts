import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
  Condition?: string;
}

export interface Template {
  Resources?: Record<string, TemplateResource>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown }; Condition?: string }>;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Conditions?: Record<string, unknown>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
}

/** One CloudFormation stack of the assembly; a nested stack knows the resource of its parent that stands for it. */
export interface Stack {
  name: string;
  template: Template;
  /** S3 object key of an asset to the file or directory it was made from. */
  assets: Map<string, string>;
  nestedIn?: { stack: Stack; logicalId: string };
}

interface Manifest {
  artifacts?: Record<string, { type: string; properties?: Record<string, unknown>; dependencies?: string[] }>;
}

interface AssetManifest {
  files?: Record<string, { source: { path?: string }; destinations: Record<string, { objectKey: string }> }>;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Reads every stack of a synthesised assembly, stages and nested stacks included. */
export function readAssembly(directory: string): Stack[] {
  const artifacts = Object.entries(readManifest(directory).artifacts ?? {});
  const assets = new Map<string, string>();
  for (const [, artifact] of artifacts) {
    if (artifact.type !== 'cdk:asset-manifest') continue;
    collectAssets(directory, String(artifact.properties?.['file']), assets);
  }
  return artifacts.flatMap(([id, artifact]) => {
    if (artifact.type === 'cdk:cloud-assembly') {
      return readAssembly(join(directory, String(artifact.properties?.['directoryName'])));
    }
    if (artifact.type !== 'aws:cloudformation:stack') return [];
    const template = readJson<Template>(join(directory, String(artifact.properties?.['templateFile'])));
    const stack: Stack = { name: String(artifact.properties?.['stackName'] ?? id), template, assets };
    return [stack, ...nestedStacks(stack, directory)];
  });
}

function readManifest(directory: string): Manifest {
  try {
    return readJson<Manifest>(join(directory, 'manifest.json'));
  } catch (error) {
    throw new Error(`No synthesised stack in ${directory}: run "cdk synth" first (npm start does). ${String(error)}`);
  }
}

function collectAssets(directory: string, file: string, assets: Map<string, string>): void {
  for (const asset of Object.values(readJson<AssetManifest>(join(directory, file)).files ?? {})) {
    if (asset.source.path === undefined) continue;
    for (const destination of Object.values(asset.destinations)) {
      assets.set(destination.objectKey, join(directory, asset.source.path));
    }
  }
}

function nestedStacks(parent: Stack, directory: string): Stack[] {
  return Object.entries(parent.template.Resources ?? {}).flatMap(([logicalId, resource]) => {
    const file = resource.Metadata?.['aws:asset:path'];
    if (resource.Type !== 'AWS::CloudFormation::Stack' || typeof file !== 'string') return [];
    const nested: Stack = {
      name: `${parent.name}-${logicalId}`,
      template: readJson<Template>(join(directory, file)),
      assets: parent.assets,
      nestedIn: { stack: parent, logicalId },
    };
    return [nested, ...nestedStacks(nested, directory)];
  });
}
