import { readFileSync } from 'node:fs';
import { textOf } from '/tmp/wt-draft/scripts/measure.ts';
import { analyse } from '/tmp/wt-draft/src/content/draft/analyse.ts';

const all = JSON.parse(readFileSync(process.argv[3]!, 'utf8'));
const only = process.argv.slice(4);
for (const a of all) {
  if (only.length && !only.some(w => a.article.includes(w))) continue;
  console.log('#####', a.article);
  const d = analyse(textOf(a));
  const name = (v: string) => d.people.find(p => p.id === v)?.name ?? v;
  for (const p of d.paragraphs) {
    for (const s of p) {
      const w = s.voice === 'writer';
      console.log(
        `${w ? '' : `[${name(s.voice)}|${s.standing[0]}]`}${s.unsure ? '?' : ''} ${s.text}${w && !s.unsure ? '' : ` {${s.why}}`}`,
      );
    }
    console.log();
  }
  console.log(
    'PEOPLE',
    d.people.map(p => `${p.name} (${p.kind}; ${p.role ?? '-'}; ${p.aliases.join('/')})`).join('\n   '),
  );
}
