/** Draws the rows of a frame. */
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type * as Frame from '../frame.ts';

export const Piece = ({ text, colour, bold = false, underline = false }: Frame.Piece): ReactNode => (
  <Text bold={bold} underline={underline} {...(colour ? { color: colour } : {})}>
    {text}
  </Text>
);

export const Lines = ({ lines }: { lines: Frame.Line[] }): ReactNode => (
  <Box flexDirection="column" flexShrink={0}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page have no identity but their order
      <Text key={index} wrap="truncate-end">
        {line.length === 0 && ' '}
        {line.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a row have no identity but their order
          <Piece key={index} {...piece} />
        ))}
      </Text>
    ))}
  </Box>
);
