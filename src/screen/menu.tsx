/** A menu, drawn and moved by ink-select-input. */
import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { ReactNode } from 'react';
import type { Happening } from '../core/phase.ts';
import type { MenuLine } from '../view/page.ts';
import { cut, pad, widthOf } from '../view/rows.ts';
import { colourOf, signs, type Theme } from './theme.ts';

/** What fits of a detail, by whole parts. */
function shorter(detail: string, room: number): string {
  if (widthOf(detail) <= room) return detail;
  const parts = detail.split(/(?=; |, | {2,})/).slice(0, -1);
  return parts.length === 0 ? '' : shorter(parts.join(''), room);
}

interface MenuProps {
  theme: Theme;
  lines: MenuLine[];
  mark: number;
  /** Rows it may take; the rest moves into view with the mark. */
  rows: number;
  columns: number;
  send(happening: Happening): void;
}

export function Menu({ theme, lines, mark, rows, columns, send }: MenuProps): ReactNode {
  const detailed = lines.filter(line => line.detail !== '');
  const width = Math.max(0, ...detailed.map(line => widthOf(line.label))) + 3;
  const items = lines.map((line, index) => ({
    key: `${index}`,
    value: index,
    label: cut(`${pad(line.label, width)}${shorter(line.detail, columns - 4 - width)}`.trimEnd(), columns - 4),
  }));
  const opened = (index: number) => {
    const entry = lines[index]?.entry;
    if (entry) send({ type: 'entryOpened', entry });
  };
  return (
    <SelectInput
      items={items}
      initialIndex={mark}
      limit={rows}
      onHighlight={item => send({ type: 'entryMarked', index: item.value })}
      onSelect={item => opened(item.value)}
      indicatorComponent={({ isSelected = false }) => (
        <Text {...colourOf(theme, 'here')}>{isSelected ? signs(theme, ' › ') : '   '}</Text>
      )}
      itemComponent={({ isSelected = false, label }) => <Text bold={isSelected}>{signs(theme, label)}</Text>}
    />
  );
}
