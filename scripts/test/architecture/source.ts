import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import of a file: `import`, `export … from`, `import()`, `import('…').Type`. */
export interface Import {
  readonly specifier: string;
  /** Path in the repository of the file meant, where the specifier is relative. */
  readonly target?: string;
  /** 1-based. */
  readonly line: number;
}

/** One TypeScript file, parsed. */
export interface Source {
  /** Path in the repository, with slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Parses a file; works for broken code too, as TypeScript's parser does. */
export function parseSource(file: string, text: string): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) {
      const isRelative = specifier.text.startsWith('.');
      imports.push({
        specifier: specifier.text,
        line: lineOf(tree, specifier),
        ...(isRelative && { target: path.posix.join(path.posix.dirname(file), specifier.text) }),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path: file, tree, imports };
}

/** Every TypeScript file below the folders (paths in the repository), dependencies and build output left out. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
      .filter((file) => file.endsWith('.ts') && !/\/(?:node_modules|dist)\//.test(file))
      .map((file) => parseSource(file, readFileSync(path.join(root, file), 'utf8'))),
  );
}

/** 1-based line where a node begins, its doc comment left out. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  const candidate = candidateOf(node);
  return candidate && ts.isStringLiteralLike(candidate) ? candidate : undefined;
}

function candidateOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? node.arguments[0] : undefined;
}
