/** A parsed YAML document as plain data, with everything named that YAML allows and a reading does not need. */
import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { sanitize } from '../../lib/sanitize.ts';
import { type Diagnostic, type Path, quoted } from '../diagnostic.ts';
import type { ReadRule } from '../rules.ts';
import { DEPTH_LIMIT, TOO_DEEP } from './depth.ts';

const KEY_LIMIT = 2000;
const ALIAS_LIMIT = 50;
/** Aliases of aliases multiply, so what they stand for is counted. */
const EXPANDED_LIMIT = 20_000;

const WRITE_OUT = 'Write the text out.';

/** An own field of a mapping or an entry of a list, else undefined. */
export const fieldOf = (data: unknown, name: string | number): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string | number, unknown>)[name]
    : undefined;

export const valueAt = (data: unknown, path: Path): unknown => path.reduce(fieldOf, data);

interface Values {
  /** Undefined when the values cannot be trusted; what is only doubtful is noted beside them. */
  data: unknown;
  diagnostics: Diagnostic[];
  /** What aliases stand for. */
  targets: Map<unknown, unknown>;
}

/** A diagnostic of a rule, at an offset in the text with LF line ends. */
export type DiagnosticAt = (offset: number, rule: ReadRule, message: string, fix: string) => Diagnostic;

export function toData(document: Document.Parsed, diagnosticAt: DiagnosticAt): Values {
  const targets = new Map<unknown, unknown>();
  const diagnostics: Diagnostic[] = [];
  const anchors = new Map<string, unknown>();
  const open = new Set<unknown>();
  /** To the value that is walked. */
  const way: (string | number)[] = [];
  let aliases = 0;
  /** Where the outermost alias stands whose target is walked. */
  let within: number | undefined;
  let expanded = 0;
  let lost = false;

  const note = (offset: number, rule: ReadRule, message: string, fix: string) => {
    if (within === undefined) diagnostics.push({ ...diagnosticAt(offset, rule, message, fix), path: [...way] });
  };
  const step = (to: string | number, child: unknown, depth: number): unknown => {
    way.push(to);
    const value = walk(child, depth);
    way.pop();
    return value;
  };
  const giveUp = (offset: number, rule: ReadRule, message: string, fix: string): undefined => {
    if (!lost) diagnostics.push(diagnosticAt(within ?? offset, rule, message, fix));
    lost = true;
  };

  const walk = (node: unknown, depth: number): unknown => {
    if (!isNode(node) || lost) return null;
    const offset = node.range?.[0] ?? 0;
    if (depth > DEPTH_LIMIT + 1) return giveUp(offset, 'too-deep', TOO_DEEP, 'Nest it less.');
    if (within !== undefined && ++expanded > EXPANDED_LIMIT) {
      return giveUp(offset, 'too-many-aliases', 'the aliases add up to too much text', WRITE_OUT);
    }
    if (isAlias(node)) return alias(node, offset, depth);
    if (node.anchor && within === undefined) anchors.set(node.anchor, node);
    if (isMap(node) || isSeq(node)) {
      open.add(node);
      const value = isMap(node)
        ? mapping(node, depth)
        : node.items.map((child, index) => step(index, child, depth + 1));
      open.delete(node);
      return value;
    }
    return isScalar(node) ? scalar(node, offset) : null;
  };

  const alias = (node: Alias, offset: number, depth: number): unknown => {
    const name = node.source;
    if (within === undefined && ++aliases > ALIAS_LIMIT) {
      return giveUp(offset, 'too-many-aliases', `more than ${ALIAS_LIMIT} aliases`, WRITE_OUT);
    }
    const target = anchors.get(name);
    if (target === undefined) {
      return giveUp(offset, 'unknown-alias', `there is no anchor &${sanitize(name)} before this alias`, WRITE_OUT);
    }
    if (open.has(target)) {
      return giveUp(offset, 'circular-alias', `the alias *${sanitize(name)} contains itself`, WRITE_OUT);
    }
    targets.set(node, target);
    const around = within;
    within ??= offset;
    const value = walk(target, depth);
    within = around;
    return value;
  };

  const mapping = (map: YAMLMap, depth: number): unknown => {
    const data: Record<string, unknown> = {};
    const start = map.range?.[0] ?? 0;
    if (map.items.length > KEY_LIMIT) {
      const message = `${map.items.length} keys in one mapping; at most ${KEY_LIMIT}`;
      return giveUp(start, 'too-many-keys', message, 'Split it.');
    }
    for (const { key, value } of map.items) {
      const at = (isNode(key) && key.range?.[0]) || start;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') note(at, 'wrong-key', 'a key that is not text', 'Put the key in quotation marks.');
      else if (name === '<<') note(at, 'merge-key', 'merge keys (<<) are not read', 'Write the fields out.');
      else if (name === '__proto__') note(at, 'unknown-field', 'there is no field "__proto__"', 'Remove it.');
      else if (Object.hasOwn(data, name)) {
        note(at, 'duplicate-key', `the key ${quoted(name)} is in this mapping twice`, 'Remove one of them.');
      } else data[name] = step(name, value, depth + 1);
      if (isScalar(key)) scalar(key, at);
    }
    return data;
  };

  const scalar = ({ value, type, comment }: { value: unknown; type?: string; comment?: string | null }, at: number) => {
    if (typeof value === 'string' && sanitize(value) !== value.replace(/[\n\t]+/g, ' ')) {
      const message = 'this text has hidden or control characters, which a screen shows as a mark or not at all';
      note(at, 'hidden-character', message, 'Remove them.');
    }
    if (typeof value === 'string' && value.trim().includes('\n')) {
      const fix = 'Write it as one paragraph: after ">" instead of "|", and without an empty line.';
      note(at, 'line-break', 'the line breaks of this text are shown as spaces', fix);
    }
    // "# so" is a comment, "C# is #1" lost its end.
    if (type === 'PLAIN' && comment && !/^\s/.test(comment)) {
      const message = `the text ends before ${quoted(`#${comment}`)}, which is read as a comment`;
      note(at, 'comment-in-value', message, 'Put the text in quotation marks.');
    }
    return value;
  };

  const data = walk(document.contents, 1);
  return { data: lost ? undefined : data, diagnostics, targets };
}
