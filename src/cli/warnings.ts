import { writeSync } from 'node:fs';

/**
 * Tells warnings as the command tells all else. Node's form, `(node:123) Warning: …`, is for whoever runs a program of
 * his own: the library leaves it.
 */
export function tellWarnings(): void {
  // Whoever wants none (NODE_NO_WARNINGS, --no-warnings) has taken Node's listener away.
  if (process.listenerCount('warning') === 0) return;
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    const kind = name === 'Warning' ? '' : `${name}: `;
    try {
      writeSync(process.stderr.fd, `mock-pce: ${kind}${message}\n`);
    } catch {
      // The terminal was closed, or the disk is full: the server goes on.
    }
  });
}
