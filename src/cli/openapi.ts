import { controlCalls } from '../control/calls.ts';
import { openApi } from '../control/openapi.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { type Command, typed } from './command.ts';

export const openapi: Command = {
  name: 'openapi',
  summary: 'describes the control API',
  about: `Prints the control API (${CONTROL_PREFIX}) as an OpenAPI 3.1 document. No server is needed.`,
  flags: {},
  examples: ['mock-pce openapi > openapi.json'],
  run: async (args) => {
    typed(openapi, args);
    return JSON.stringify(openApi(controlCalls), undefined, 2);
  },
};
