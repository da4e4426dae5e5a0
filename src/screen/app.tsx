/** What stands on the screen for the session as it is. Holds no state of its own but the window's size. */
import { Box, Text } from 'ink';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Session } from '../core/phase.ts';
import type { Program } from '../program.ts';
import { type Size, SMALLEST } from '../view/page.ts';
import { barWords, pageOf } from '../view/pages.ts';
import { wrap } from '../view/rows.ts';
import { Frame } from './frame.tsx';
import { CLOSES, helpPage } from './help.ts';
import { hintLine } from './hints.ts';
import { bindingsOf } from './keymap.ts';
import type { Theme } from './theme.ts';

/** Where the outside reaches in: a new size, and word when everything sent so far has been drawn. */
export interface Stage {
  size: Size;
  redraw?: () => void;
  onSettled?: () => void;
}

export interface AppProps {
  program: Pick<Program, 'session' | 'send' | 'listen'>;
  stage: Stage;
  theme: Theme;
}

export const tooSmall = ({ columns, rows }: Size): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows;

/** What tells one screen from another, whatever is marked on it. */
export const screenName = ({ help, phase }: Session): string =>
  `${help} ${phase.name} ${phase.name === 'scores' ? phase.tab : ''}`;

export function App({ program, stage, theme }: AppProps): ReactNode {
  const session = useSyncExternalStore(program.listen, program.session);
  const [turn, setTurn] = useState(0);
  stage.redraw = () => setTurn(turn => turn + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is answered once its effects have run
  useEffect(() => stage.onSettled?.(), [turn, stage]);

  const { size } = stage;
  if (tooSmall(size)) return <Small size={size} />;
  const { help, notSaved } = session;
  const bar = notSaved === null ? '' : barWords(notSaved, size.columns - 4);
  return (
    <Frame
      theme={theme}
      size={size}
      page={help ? helpPage(session, size) : pageOf(session, size)}
      name={`${screenName(session)} ${size.columns} ${size.rows}`}
      hints={help ? CLOSES : hintLine(bindingsOf(session), size.columns)}
      bar={bar}
      send={program.send}
    />
  );
}

/** As many of its rows as the window has. */
function Small({ size }: { size: Size }): ReactNode {
  const words = [
    `readback needs ${SMALLEST.columns} x ${SMALLEST.rows}.`,
    `This window is ${size.columns} x ${size.rows}.`,
    'Make it larger, or leave with q and start: npx readback --linear',
    'Nothing is lost.',
  ];
  const rows = words.flatMap(line => wrap(line, size.columns)).slice(0, Math.max(1, size.rows - 1));
  return (
    <Box flexDirection="column" width={size.columns} height={rows.length} overflow="hidden">
      {rows.map(line => (
        <Text key={line} wrap="truncate-end">
          {line}
        </Text>
      ))}
    </Box>
  );
}
