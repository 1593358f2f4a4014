// Prints the shell that a recipe for CI has: node shell-of.js FILE [INPUT=VALUE ...]
import { readFileSync } from 'node:fs';

const [file = '', ...inputs] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
process.stdout.write(
  file.endsWith('action.yml') ? ofAction() : file.endsWith('Jenkinsfile') ? ofJenkins() : ofGitLab(),
);

/** The steps, each in a shell of its own as the runner does it. */
function ofAction() {
  const given = inputs.map((input) => /** @type {[string, string]} */ (/^(\w+)=(.*)$/.exec(input)?.slice(1)));
  const filled = given.reduce((so, [name, value]) => so.replaceAll(`\${{ inputs.${name} }}`, value), text);
  return filled
    .split(/^ {4}- /m)
    .slice(1)
    .map((step) => `(\n${variablesOf(step)}${blockOf(step)}\n)\n`)
    .join('');
}

/** @param {string} step */
function variablesOf(step) {
  return [...step.matchAll(/^ {8}(\w+): (.*)$/gm)].map(([, name, value]) => `export ${name}='${value}'\n`).join('');
}

/** @param {string} step */
function blockOf(step) {
  const [, line = '', block = ''] = /^ {6}run: (?:([^|].*)|\|\n((?: {8}.*\n?|\n)+))/m.exec(step) ?? [];
  return line || block.replaceAll(/^ {8}/gm, '');
}

function ofJenkins() {
  return /'''\n(.*?)'''/s.exec(text)?.[1] ?? '';
}

/** GitLab runs both lists in one shell. */
function ofGitLab() {
  return [...text.matchAll(/^ {4}- (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
}
