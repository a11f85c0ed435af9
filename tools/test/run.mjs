import { spawn } from 'node:child_process'

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: boolean }} [options] show: let it write to the terminal while it runs
 * @returns {Promise<{ code: number, output: string }>} output: both streams, '' when shown; code 127: not found
 */
export const run = (command, args, { show = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** A tool of node_modules by its command. @param {string} name */
export const tool = (name) => `node_modules/.bin/${name}`
