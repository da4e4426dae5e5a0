/** Text with codes of colour and weight, as what a reader would see of it: each row as runs of letters that look alike. */
export function cells(text: string): string[] {
  let looks = new Set<string>();
  return text.split('\n').map(line => {
    let row = '';
    let last = '';
    for (const [, codes, letter] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b])/g)) {
      if (letter === undefined) looks = changed(looks, codes ?? '');
      else {
        // Weight and colour do not show on a space; a line under it does.
        const look = [...looks]
          .filter(one => letter !== ' ' || one === 'underline')
          .sort()
          .join('+');
        row += look === last ? letter : `<${look}>${letter}`;
        last = look;
      }
    }
    return row.replace(/(<>)? *$/, '');
  });
}

function changed(looks: Set<string>, codes: string): Set<string> {
  const next = new Set(looks);
  const drop = (kind: string) => {
    for (const look of looks) if (look.startsWith(kind)) next.delete(look);
  };
  for (const code of codes.split(';')) {
    if (code === '' || code === '0') next.clear();
    else if (code === '1') next.add('bold');
    else if (code === '22') drop('bold');
    else if (code === '4') next.add('underline');
    else if (code === '24') drop('underline');
    else if (code === '39') drop('colour');
    else next.add(`colour${code}`);
  }
  return next;
}
