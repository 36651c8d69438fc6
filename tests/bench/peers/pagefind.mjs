// Pagefind as it comes: its program indexes one page a FAQ, and its script answers from the files it wrote.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as pagefind from "pagefind";
import { LIMIT, askAll, job, out, queriesOf, sent } from "./asked.mjs";

const SCRIPTS = ["pagefind.js", "pagefind-worker.js"]; // a page loads the first, which starts the second

let fetched = new Set();
const files = new Map();

function fileOf(address) {
  const path = address.split("?")[0].slice(1);
  if (!files.has(path)) files.set(path, readFileSync(join(out, path)));
  fetched.add(path);
  return files.get(path);
}

// What its script needs of a page: the language, and files by address.
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "en" }) };
globalThis.fetch = async (address) => new Response(fileOf(String(address)));

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

async function writeIndex(collection, faqs) {
  const { index } = await pagefind.createIndex({});
  for (const [number, { question, answer }] of faqs.entries()) {
    const body = `<h1>${escaped(question)}</h1><p>${escaped(answer)}</p>`;
    const content = `<html lang="en"><body><main data-pagefind-body>${body}</main></body></html>`;
    const { errors } = await index.addHTMLFile({ url: `/faq/${number}/`, content });
    if (errors.length) throw new Error(errors.join("; "));
  }
  await index.writeFiles({ outputPath: join(out, collection) });
}

async function answered(engine, text, limit) {
  const { results } = await engine.search(text);
  const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return shown.map(({ raw_url: address }, at) => [Number(address.split("/")[2]), results[at].score]);
}

// It fetches only the parts that a query needs: the median over the queries, each on a fresh page, to its first result.
async function bytesToFirst(collection, createInstance) {
  const sizes = [];
  for (const { text } of queriesOf(collection, Object.keys(job.queries)[0])) {
    fetched = new Set(SCRIPTS.map((name) => join(collection, name)));
    const engine = createInstance({ basePath: `/${collection}/` });
    await answered(engine, text, 1);
    await engine.destroy();
    sizes.push([...fetched].reduce((sum, path) => sum + sent(fileOf(`/${path}`)), 0));
  }
  return sizes.sort((one, other) => one - other)[Math.floor(sizes.length / 2)];
}

await askAll(async (collection, faqs) => {
  await writeIndex(collection, faqs);
  const { createInstance } = await import(pathToFileURL(join(out, collection, "pagefind.js")));
  const engine = createInstance({ basePath: `/${collection}/` });
  return {
    answer: (text) => answered(engine, text, LIMIT),
    bytes: () => bytesToFirst(collection, createInstance),
  };
});
await pagefind.close();
