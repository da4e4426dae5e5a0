/** Ink, drawing frames on streams of ours. Loaded only once the environment is as Ink needs it. */
import { Box, type Instance, render, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { memo, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Program } from '../../program.ts';
import type { Event, Session } from '../../session/model.ts';
import type * as Frame from '../frame.ts';
import { styledLine } from '../frame.ts';
import type { MenuStdin } from './streams.ts';

const Piece = ({ text, colour, bold = false, underline = false }: Frame.Piece): ReactNode => (
  <Text bold={bold} underline={underline} {...(colour ? { color: colour } : {})}>
    {text}
  </Text>
);

/** Rows that stay as they are cost Ink nothing: only what has changed is measured and laid out anew. */
const Line = memo(({ text }: { text: string }) => <Text wrap="truncate-end">{text || ' '}</Text>);

const Lines = ({ lines }: { lines: Frame.Line[] }): ReactNode => (
  <Box flexDirection="column" flexShrink={0}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page have no identity but their order
      <Line key={index} text={styledLine(line)} />
    ))}
  </Box>
);

/** A menu, drawn and moved by ink-select-input. */
function Menu({ menu, send }: { menu: Frame.FrameMenu; send(event: Event): void }): ReactNode {
  return (
    <SelectInput
      items={menu.items.map(({ label, entry }, index) => ({ key: `${index}`, value: { index, entry }, label }))}
      initialIndex={menu.mark}
      limit={menu.rows}
      onHighlight={({ value }) => send({ type: 'entryMarked', index: value.index })}
      onSelect={({ value }) => send({ type: 'entryOpened', entry: value.entry })}
      indicatorComponent={({ isSelected = false }) => <Piece {...(isSelected ? menu.pointer : menu.noPointer)} />}
      itemComponent={({ isSelected = false, label }) => <Text bold={isSelected}>{label}</Text>}
    />
  );
}

/** Where the outside reaches in: word when everything sent so far has been drawn. */
export interface Stage {
  redraw?: () => void;
  onSettled?: () => void;
}

interface AppProps {
  program: Pick<Program, 'session' | 'send' | 'listen'>;
  stage: Stage;
  frameOf(session: Session): Frame.Frame;
}

/** What stands on the screen for the session as it is. Holds no state of its own. */
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

export const draw = (props: AppProps, stdin: MenuStdin, stdout: NodeJS.EventEmitter): Instance =>
  render(<App {...props} />, {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  });
