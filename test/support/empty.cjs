/** A program that does nothing, to measure ours against: Node itself, and its store of compiled code where it has one. */
require('node:module').enableCompileCache?.();
