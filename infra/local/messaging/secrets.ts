import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AwsJsonError } from '../process/aws-json.ts';
import type { Inventory } from '../template/inventory.ts';
import type { AwsOperation } from './aws-endpoint.ts';

interface GenerateSecretString {
  SecretStringTemplate?: string;
  GenerateStringKey?: string;
  PasswordLength?: number;
  ExcludeCharacters?: string;
  ExcludeLowercase?: boolean;
  ExcludeNumbers?: boolean;
  ExcludePunctuation?: boolean;
  ExcludeUppercase?: boolean;
  IncludeSpace?: boolean;
}

interface SecretProperties {
  SecretString?: string;
  GenerateSecretString?: GenerateSecretString;
}

interface Version {
  id: string;
  value: string;
  stages: string[];
}

interface Secret {
  name: string;
  arn: string;
  versions: Version[];
}

/** Secrets Manager: makes each secret of the templates once, keeps it in a file only the owner may read. */
export class Secrets {
  readonly #file: string;
  readonly #secrets: Record<string, Secret>;

  constructor(inventory: Inventory, file: string) {
    this.#file = file;
    this.#secrets = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Secret>) : {};
    for (const resource of inventory.ofType('AWS::SecretsManager::Secret')) {
      const { attributes } = resource.identity();
      const [name, arn] = [String(attributes['Name']), String(attributes['Arn'])];
      const properties = resource.properties<SecretProperties>();
      this.#secrets[arn] ??= {
        name,
        arn,
        versions: [{ id: randomUUID(), value: initialValue(properties), stages: ['AWSCURRENT'] }],
      };
    }
    this.#save();
  }

  operations(): Record<string, AwsOperation> {
    return {
      'secretsmanager.GetSecretValue': (input) => {
        const secret = this.#find(input['SecretId']);
        const stage = String(input['VersionStage'] ?? 'AWSCURRENT');
        const id = input['VersionId'];
        const version = secret.versions.find((candidate) =>
          id === undefined ? candidate.stages.includes(stage) : candidate.id === id,
        );
        if (version === undefined)
          throw notFound(`Secrets Manager can't find the specified secret value for staging label: ${stage}`);
        return {
          ARN: secret.arn,
          Name: secret.name,
          VersionId: version.id,
          SecretString: version.value,
          VersionStages: version.stages,
        };
      },
      'secretsmanager.PutSecretValue': (input) => {
        const secret = this.#find(input['SecretId']);
        const version: Version = {
          id: String(input['ClientRequestToken'] ?? randomUUID()),
          value: String(input['SecretString']),
          stages: (input['VersionStages'] as string[] | undefined) ?? ['AWSCURRENT'],
        };
        if (version.stages.includes('AWSCURRENT')) becomePrevious(secret);
        secret.versions.push(version);
        this.#save();
        return { ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: version.stages };
      },
      'secretsmanager.DescribeSecret': (input) => {
        const secret = this.#find(input['SecretId']);
        const stages = Object.fromEntries(secret.versions.map(({ id, stages: labels }) => [id, labels]));
        return { ARN: secret.arn, Name: secret.name, VersionIdsToStages: stages };
      },
    };
  }

  #find(id: unknown): Secret {
    const secret = Object.values(this.#secrets).find(
      ({ arn, name }) => id === arn || id === name || arn.startsWith(`${String(id)}-`),
    );
    if (secret === undefined) throw notFound("Secrets Manager can't find the specified secret.");
    return secret;
  }

  #save(): void {
    writeFileSync(this.#file, JSON.stringify(this.#secrets), { mode: 0o600 });
  }
}

const notFound = (message: string): AwsJsonError => new AwsJsonError('ResourceNotFoundException', message);

function becomePrevious(secret: Secret): void {
  for (const version of secret.versions) {
    version.stages = version.stages.includes('AWSCURRENT')
      ? ['AWSPREVIOUS']
      : version.stages.filter((stage) => stage !== 'AWSPREVIOUS');
  }
}

function initialValue({ SecretString: given, GenerateSecretString: wanted }: SecretProperties): string {
  if (wanted === undefined) return given ?? generate({});
  if (wanted.GenerateStringKey === undefined) return generate(wanted);
  const template = JSON.parse(wanted.SecretStringTemplate ?? '{}') as Record<string, unknown>;
  return JSON.stringify({ ...template, [wanted.GenerateStringKey]: generate(wanted) });
}

function generate(wanted: GenerateSecretString): string {
  const alphabet = [
    wanted.ExcludeLowercase === true ? '' : 'abcdefghijklmnopqrstuvwxyz',
    wanted.ExcludeUppercase === true ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    wanted.ExcludeNumbers === true ? '' : '0123456789',
    wanted.ExcludePunctuation === true ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    wanted.IncludeSpace === true ? ' ' : '',
  ]
    .join('')
    .split('')
    .filter((character) => wanted.ExcludeCharacters?.includes(character) !== true);
  return Array.from({ length: Number(wanted.PasswordLength ?? 32) }, () => alphabet[randomInt(alphabet.length)]).join(
    '',
  );
}
