/** The tabs of a screen, the open one in brackets. */
import { type Row, row } from './rows.ts';

export const tabRow = (tabs: { name: string; open: boolean }[]): Row =>
  row('   ', ...tabs.map(({ name, open }) => (open ? { text: `[${name}] `, bold: true } : { text: ` ${name}  ` })));
