// What every peer is asked, and what it hands back: run files, milliseconds, and bytes a browser fetches.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const [, , jobFile, outFolder] = process.argv;
export const job = JSON.parse(readFileSync(jobFile, "utf8"));
export const out = outFolder;
export const LIMIT = 10;

// Bytes on the way to a browser: compressed, unless the file already is.
export function sent(content) {
  return Math.min(Buffer.byteLength(content), gzipSync(content, { level: 9 }).length);
}

export function queriesOf(collection, kind) {
  return job.queries[kind].filter((query) => query.collection === collection);
}

// Opens an index for each collection and asks it every query. `open` gives { answer(text), bytes() };
// an answer is a list of [number of the FAQ in its collection, score], best first.
export async function askAll(open) {
  const rows = Object.fromEntries(Object.keys(job.queries).map((kind) => [kind, []]));
  const figures = { bytes: {}, milliseconds: {} };
  for (const [collection, faqs] of Object.entries(job.faqs)) {
    const engine = await open(collection, faqs);
    await warmUp(engine, collection);
    figures.milliseconds[collection] = [];
    for (const kind of Object.keys(rows)) {
      for (const query of queriesOf(collection, kind)) {
        const start = performance.now();
        const found = await engine.answer(query.text);
        figures.milliseconds[collection].push(performance.now() - start);
        found.forEach(([number, score], at) => rows[kind].push([query.id, faqs[number].id, at + 1, score].join("\t")));
      }
    }
    if (job.weighed.includes(collection)) figures.bytes[collection] = await engine.bytes();
  }
  mkdirSync(out, { recursive: true });
  for (const [kind, lines] of Object.entries(rows)) writeFileSync(join(out, `${kind}.tsv`), lines.join("\n") + "\n");
  writeFileSync(join(out, "figures.json"), JSON.stringify(figures));
}

// The first queries also pay for compiling the scripts; a reader who types pays that once.
async function warmUp(engine, collection) {
  for (const query of queriesOf(collection, Object.keys(job.queries)[0]).slice(0, 20)) await engine.answer(query.text);
}
