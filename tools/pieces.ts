import { parseAst } from 'vite';

/** What no script can declare for all that run after it. */
const TAKEN: ReadonlySet<string> = new Set(['window', 'document', 'location', 'top']);

/**
 * Cuts a script that is one function, called at once, into pieces that do the same when they are run one after the other
 * where nothing else is: what it declares, all of them share, as scripts of one page do.
 * @param script the whole, as bundlers write it
 * @param largest characters of a piece, where no statement is longer
 * @throws Error where the script is something else, or declares what cannot be shared
 */
export function piecesOf(script: string, largest: number): string[] {
  const statements = statementsOf(script);
  // Functions can be called before they are declared, but not before the piece that declares them.
  const functions = statements.filter(({ type }) => type === 'FunctionDeclaration');
  const others = statements.filter(({ type }) => type !== 'FunctionDeclaration');
  const names = statements.flatMap(({ name }) => name ?? []);
  const unshared = names.find((name, at) => TAKEN.has(name) || names.indexOf(name) !== at);
  if (unshared !== undefined) throw new Error(`The content script declares “${unshared}”, which its pieces cannot share. See piecesOf.`);
  const pieces: string[] = [];
  let piece = '';
  for (const { text } of [...functions, ...others]) {
    if (piece !== '' && piece.length + text.length > largest) {
      pieces.push(piece);
      piece = '';
    }
    piece += `${text}\n`;
  }
  return [...pieces, piece];
}

interface Statement {
  readonly type: string;
  /** What it declares; null where that is nothing, or is taken apart. */
  readonly name: string | null;
  readonly text: string;
}

/** The statements of the function that a script is, each declaration by itself. */
function statementsOf(script: string): Statement[] {
  const [only, ...rest] = parseAst(script).body;
  const call = only?.type === 'ExpressionStatement' && only.expression.type === 'CallExpression' ? only.expression : null;
  const whole = call?.callee.type === 'FunctionExpression' ? call.callee : null;
  if (!whole?.body || whole.params.length > 0 || rest.length > 0) {
    throw new Error('The content script is not one function that is called at once, so it cannot be cut into pieces. See piecesOf.');
  }
  const textOf = ({ start, end }: { start: number; end: number }): string => script.slice(start, end);
  return whole.body.body.flatMap((statement): Statement[] => {
    const { type } = statement;
    if (statement.type === 'VariableDeclaration') {
      // Declared by `var`, they would be properties of the window.
      return statement.declarations.map((each) => ({
        type,
        name: each.id.type === 'Identifier' ? each.id.name : null,
        text: `let ${textOf(each)};`,
      }));
    }
    const name = statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration' ? (statement.id?.name ?? null) : null;
    return [{ type, name, text: textOf(statement) }];
  });
}
