/** A menu, drawn and moved by ink-select-input. */

import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import type { ReactNode } from 'react';
import type { Event } from '../../session/model.ts';
import type { FrameMenu } from '../frame.ts';
import { Piece } from './lines.tsx';

interface MenuProps {
  menu: FrameMenu;
  send(event: Event): void;
}

export function Menu({ menu: { items, mark, rows, pointer, noPointer }, send }: MenuProps): ReactNode {
  const opened = (index: number) => {
    const entry = items[index]?.entry;
    if (entry) send({ type: 'entryOpened', entry });
  };
  return (
    <SelectInput
      items={items.map(({ label }, index) => ({ key: `${index}`, value: index, label }))}
      initialIndex={mark}
      limit={rows}
      onHighlight={item => send({ type: 'entryMarked', index: item.value })}
      onSelect={item => opened(item.value)}
      indicatorComponent={({ isSelected = false }) => <Piece {...(isSelected ? pointer : noPointer)} />}
      itemComponent={({ isSelected = false, label }) => <Text bold={isSelected}>{label}</Text>}
    />
  );
}
