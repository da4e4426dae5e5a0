import { claimsIn } from '../src/content/draft/claims.ts';
import { ENGLISH as L } from '../src/content/draft/languages/en.ts';
import { namesIn, spellingOf } from '../src/content/draft/names.ts';
import { isFiniteVerb, parsed } from '../src/content/draft/phrases.ts';
import { quotationsIn } from '../src/content/draft/quotations.ts';
import { tokensIn } from '../src/content/draft/tokens.ts';

for (const text of process.argv.slice(3)) {
  const tokens = tokensIn(text, 0, text.length, quotationsIn(text, 0, text.length));
  const p = parsed(tokens, namesIn(tokens, L, spellingOf([tokens])));
  console.log(tokens.map((t, i) => t.text + (p.nameAt[i] ? '*' : '') + (isFiniteVerb(p, i, L) ? '^' : '')).join(' '));
  for (const c of claimsIn(p, L))
    console.log(
      '  ',
      c.rule,
      c.score,
      c.subject
        ? JSON.stringify(
            tokens
              .slice(c.subject.from, c.subject.to)
              .map(t => t.text)
              .join(' '),
          ) +
            (c.subject.relative ? ' rel' : '') +
            (c.subject.shared ? ' shared' : '')
        : 'none',
      c.quoted,
    );
}
