/** What something cost, however busy the machine is with other things. */

/** Milliseconds of computing that this process has done so far, the garbage collector's threads and all. */
export function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
