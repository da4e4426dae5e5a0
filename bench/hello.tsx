/** The least that Ink can show, bundled as the program is: what the first screen is compared with. */
import { render, Text } from 'ink';

render(<Text>hello</Text>);
