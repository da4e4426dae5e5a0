/** Draws rows. */
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Row } from '../view/rows.ts';
import { colourOf, signs, type Theme } from './theme.ts';

export const Line = ({ theme, row }: { theme: Theme; row: Row }): ReactNode => (
  <Text wrap="truncate-end">
    {row.spans.length === 0 && ' '}
    {row.spans.map((span, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a row have no identity but their order
      <Text key={index} bold={span.bold ?? false} underline={span.underline ?? false} {...colourOf(theme, span.role)}>
        {signs(theme, span.text)}
      </Text>
    ))}
  </Text>
);

export const Lines = ({ theme, rows }: { theme: Theme; rows: Row[] }): ReactNode => (
  <Box flexDirection="column" flexShrink={0}>
    {rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page have no identity but their order
      <Line key={index} theme={theme} row={row} />
    ))}
  </Box>
);
