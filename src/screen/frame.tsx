/** A page in its frame: title and place, body, what was not saved, hints. Always one row less than the window. */
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Happening } from '../core/phase.ts';
import { fitPage, type Page, type Size } from '../view/page.ts';
import { blank, cut, row, widthOf } from '../view/rows.ts';
import { Menu } from './menu.tsx';
import { Line, Lines } from './rows.tsx';
import { signs, type Theme } from './theme.ts';

interface FrameProps {
  theme: Theme;
  size: Size;
  page: Page;
  /** What tells one menu from the next, so that its mark starts anew. */
  name: string;
  hints: string;
  /** What was not saved, and the press that tries again; empty while all is saved. */
  bar: string;
  send(happening: Happening): void;
}

export function Frame({ theme, size, page, name, hints, bar, send }: FrameProps): ReactNode {
  const { above, menuRows, below, filler, foot, spaced } = fitPage(page, size, bar !== '');
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows - 1} overflow="hidden">
      <Title theme={theme} page={page} columns={size.columns} />
      {spaced && <Text> </Text>}
      <Lines theme={theme} rows={above} />
      {page.menu.length > 0 && (
        <Menu
          key={name}
          theme={theme}
          lines={page.menu}
          mark={page.mark}
          rows={menuRows}
          columns={size.columns}
          send={send}
        />
      )}
      <Lines theme={theme} rows={below} />
      {filler > 0 && <Box height={filler} flexShrink={0} />}
      <Lines theme={theme} rows={foot} />
      {bar !== '' && <Line theme={theme} row={row(' ', { text: '!', role: 'warning' }, ` ${bar}`)} />}
      <Text wrap="truncate-end">{signs(theme, hints)}</Text>
    </Box>
  );
}

function Title({ theme, page, columns }: { theme: Theme; page: Page; columns: number }): ReactNode {
  const title = cut(` ${page.title}`, columns - 1);
  const room = columns - 1 - widthOf(title) - widthOf(page.place);
  const place =
    room >= 2 ? [blank(room), { text: page.place, ...(page.placeRole ? { role: page.placeRole } : {}) }] : [];
  return <Line theme={theme} row={row({ text: title, bold: true }, ...place)} />;
}
