/** Ink, drawing the app on streams of ours. Loaded only once the environment is as Ink needs it. */
import { type Instance, render } from 'ink';
import { App, type AppProps } from './app.tsx';
import type { MenuStdin } from './stdin.ts';

export const draw = (props: AppProps, stdin: MenuStdin, stdout: NodeJS.EventEmitter): Instance =>
  render(<App {...props} />, {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  });
