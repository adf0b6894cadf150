import { format, inspect } from 'node:util';
import ts from 'typescript';

/** What a `// →` comment says, and what the statement before it gave. */
export interface Claim {
  readonly expected: string;
  readonly actual: string;
}

/**
 * Runs an example and returns its claims in order. A claim is a comment `// → text` behind or below an expression or
 * declaration; lines of `//` right below it belong to it. Blanks count as one. What `console.log` prints is claimed as
 * printed, any other value as Node would show it, a text also without its quotes.
 * `load` resolves the example's imports.
 */
export async function runExample(
  code: string,
  load: (specifier: string) => Promise<unknown>,
): Promise<Claim[]> {
  const { body, expectations } = compile(code);
  const claims: Claim[] = [];
  const claim = (index: number, show: (expected: string) => string): void => {
    const expected = squeeze(expectations[index] ?? '');
    claims.push({ expected, actual: squeeze(show(expected)) });
  };
  const note = (index: number, value: unknown): void => claim(index, (expected) => shown(value, expected));
  const print = (index: number, ...values: unknown[]): void => claim(index, () => format(...values));
  const run = new Function('load', 'note', 'print', 'console', `return (async () => {\n${body}\n})();`);
  await run(load, note, print, { log: () => undefined });
  if (claims.length !== expectations.length)
    throw new Error(`${expectations.length} claims, ${claims.length} reached`);
  return claims;
}

function compile(code: string): { body: string; expectations: string[] } {
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ESNext, true);
  const expectations: string[] = [];
  const statements = tree.statements.map((statement) => {
    const expected = claimAfter(code, statement.end);
    const text = ts.isImportDeclaration(statement) ? importText(statement) : statement.getText(tree);
    if (expected === undefined) return text;
    expectations.push(expected);
    return claiming(statement, tree, expectations.length - 1);
  });
  const { outputText } = ts.transpileModule(statements.join('\n'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  return { body: outputText.replace(/^export \{\};$/m, ''), expectations };
}

/** The comment `// → …` that begins on the line where a statement ends, or on the next one, with its continuation lines. */
function claimAfter(code: string, end: number): string | undefined {
  const match = /^[^\S\n]*\n?[^\S\n]*\/\/ → ?([^\n]*(?:\n[^\S\n]*\/\/(?! →)[^\n]*)*)/.exec(code.slice(end));
  return match?.[1]?.replace(/\n\s*\/\//g, '\n');
}

function importText(statement: ts.ImportDeclaration): string {
  const specifier = statement.moduleSpecifier.getText();
  const clause = statement.importClause;
  if (!clause) return `await load(${specifier});`;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  const named = clause.namedBindings;
  const names = [
    ...(clause.name ? [`default: ${clause.name.text}`] : []),
    ...(named && ts.isNamedImports(named) ? named.elements.filter((element) => !element.isTypeOnly) : []).map(
      (element) =>
        element.propertyName ? `${element.propertyName.text}: ${element.name.text}` : element.name.text,
    ),
  ];
  const whole =
    named && ts.isNamespaceImport(named) ? `const ${named.name.text} = await load(${specifier});` : '';
  return `${whole}const { ${names.join(', ')} } = await load(${specifier});`;
}

/** The statement, changed so that it reports its value (what it prints, for `console.log`) under `index`. */
function claiming(statement: ts.Statement, tree: ts.SourceFile, index: number): string {
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name.getText(tree);
    return `${statement.getText(tree)}\nnote(${index}, ${name});`;
  }
  if (!ts.isExpressionStatement(statement))
    throw new Error(`No value to compare: ${statement.getText(tree)}`);
  const { expression } = statement;
  const isLog = ts.isCallExpression(expression) && expression.expression.getText(tree) === 'console.log';
  if (!isLog) return `note(${index}, ${expression.getText(tree)});`;
  return `print(${[index, ...expression.arguments.map((argument) => argument.getText(tree))].join(', ')});`;
}

function shown(value: unknown, expected: string): string {
  if (typeof value === 'string' && expected === squeeze(value)) return value;
  return inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY });
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
