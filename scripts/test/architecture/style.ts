import ts from 'typescript';
import { lineOf, type Source } from './source.ts';

/** Clocks and randomness in a pure package, one line each. */
export function impurities(source: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = impurityOf(node);
    if (name) found.push(`${source.path}:${lineOf(source.tree, node)} ${name} in a pure package`);
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

/** `export *`, and an index that holds anything but named re-exports. */
export function exportProblems(source: Source): string[] {
  const isIndex = source.path.endsWith('/index.ts');
  return source.tree.statements.flatMap((statement) => {
    const at = `${source.path}:${lineOf(source.tree, statement)}`;
    const isReExport = ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
    if (isReExport && !(statement.exportClause && ts.isNamedExports(statement.exportClause))) {
      return [`${at} re-exports without names`];
    }
    return isIndex && !isReExport ? [`${at} an index is a list of re-exports`] : [];
  });
}

/** Exported declarations without a doc comment. */
export function undocumented(source: Source): string[] {
  return source.tree.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && hasExport(ts.getModifiers(statement));
    if (!isExported || ts.getJSDocCommentsAndTags(statement).some(ts.isJSDoc)) return [];
    return [`${source.path}:${lineOf(source.tree, statement)} ${firstLine(statement.getText(source.tree))}`];
  });
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    return ['Date.now', 'Math.random', 'performance.now'].includes(name) ? name : undefined;
  }
  const isBareDate =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === 'Date' &&
    (ts.isCallExpression(node) || (node.arguments ?? []).length === 0);
  return isBareDate ? 'new Date()' : undefined;
}

function hasExport(modifiers: readonly ts.Modifier[] | undefined): boolean {
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
