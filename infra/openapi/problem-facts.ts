import { join } from 'node:path';
import ts from 'typescript';
import type { RefusalCode, RefusalFacts } from '../../shared/domain/refusal.ts';
import { problems } from '../../shared/http/problems.ts';

type Fact = keyof RefusalFacts;

const root = join(import.meta.dirname, '..', '..');

/**
 * Reads from the types of every `new Refusal(code, detail, facts)` which facts come with each error of a code, so that
 * callers can be promised them and nobody has to keep a list.
 */
export function factsOfCodes(): Map<RefusalCode, Fact[]> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, include: ['functions/*/*.ts', 'shared/domain', 'shared/data', 'shared/http'] },
    ts.sys,
    root,
  );
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const places = new Map<RefusalCode, Fact[][]>();
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') {
      const [code, , facts] = node.arguments ?? [];
      for (const each of code === undefined ? [] : codesIn(checker.getTypeAtLocation(code))) {
        places.set(each, [...(places.get(each) ?? []), facts === undefined ? [] : factsIn(checker, facts)]);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && !file.fileName.includes('/node_modules/')) visit(file);
  }
  return new Map(
    [...places].map(([code, [first = [], ...others]]) => [
      code,
      first.filter((fact) => others.every((other) => other.includes(fact))).toSorted(),
    ]),
  );
}

/** None for a place that throws whichever code it is handed: those tell of fields of the input, and promise no more. */
function codesIn(type: ts.Type): RefusalCode[] {
  const types = type.isUnion() ? type.types : [type];
  if (types.length === Object.keys(problems).length) return [];
  return types.flatMap((each) => (each.isStringLiteral() ? [each.value as RefusalCode] : []));
}

function factsIn(checker: ts.TypeChecker, facts: ts.Expression): Fact[] {
  return (
    checker
      .getTypeAtLocation(facts)
      .getProperties()
      .filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0)
      .map(({ name }) => name as Fact)
      // These become headers.
      .filter((name) => name !== 'retryAfterSeconds' && name !== 'limit')
  );
}
