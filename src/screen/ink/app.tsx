/** What stands on the screen for the session as it is. Holds no state of its own. */
import { Box } from 'ink';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Program } from '../../program.ts';
import type { Session } from '../../session/model.ts';
import type { Frame } from '../frame.ts';
import { Lines } from './lines.tsx';
import { Menu } from './menu.tsx';

/** Where the outside reaches in: word when everything sent so far has been drawn. */
export interface Stage {
  redraw?: () => void;
  onSettled?: () => void;
}

export interface AppProps {
  program: Pick<Program, 'session' | 'send' | 'listen'>;
  stage: Stage;
  frameOf(session: Session): Frame;
}

export function App({ program, stage, frameOf }: AppProps): ReactNode {
  const session = useSyncExternalStore(program.listen, program.session);
  const [turn, setTurn] = useState(0);
  stage.redraw = () => setTurn(turn => turn + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is answered once its effects have run
  useEffect(() => stage.onSettled?.(), [turn, stage]);

  const { name, columns, rows, above, menu, below } = frameOf(session);
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Lines lines={above} />
      {menu && <Menu key={name} menu={menu} send={program.send} />}
      <Lines lines={below} />
    </Box>
  );
}
