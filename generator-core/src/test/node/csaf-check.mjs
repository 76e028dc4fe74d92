// Judges the CSAF documents below folders by @secvisogram/csaf-validator-lib: the strict schema and all mandatory tests.
//   node csaf-check.mjs LIBRARY FOLDER...     LIBRARY: the folder of node_modules that holds it
// Prints a line for each fault, and at last the number of documents.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [library, ...folders] = process.argv.slice(2)
const load = (file) => import(pathToFileURL(join(library, '@secvisogram/csaf-validator-lib', file)).href)
const { default: validate } = await load('validate.js')
const tests = Object.values(await load('basic.js'))
let documents = 0
for (const folder of folders) {
  for (const file of readdirSync(folder, { recursive: true }).sort()) {
    if (!/^\d{4}[/\\][^/\\]+\.json$/.test(file)) continue
    documents++
    const result = await validate(tests, JSON.parse(readFileSync(join(folder, file), 'utf8')))
    for (const test of result.tests.filter((t) => !t.isValid)) {
      for (const error of test.errors) console.log(`${file} ${test.name} ${error.instancePath}: ${error.message}`)
    }
  }
}
console.log(`${documents} documents`)
