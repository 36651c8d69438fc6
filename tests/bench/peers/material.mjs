// The search worker that Material for MkDocs ships, with the messages that its pages send: the text as typed.
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { LIMIT, askAll, job, sent } from "./asked.mjs";

const SETUP = 0;
const QUERY = 2;

const script = readFileSync(job.worker, "utf8");
let listen, reply;
globalThis.self = globalThis;
globalThis.addEventListener = (_, listener) => { listen = listener; };
globalThis.postMessage = (message) => reply(message);
console.warn = () => {}; // it warns of each query that its parser refuses, and then finds nothing
vm.runInThisContext(script);

function ask(type, data) {
  return new Promise((resolve) => {
    reply = resolve;
    listen({ data: { type, data } });
  });
}

await askAll(async (collection) => {
  const index = readFileSync(job.indexes[collection], "utf8");
  await ask(SETUP, { ...JSON.parse(index), options: { suggest: false } });
  return {
    async answer(text) {
      const { data } = await ask(QUERY, text);
      return data.items.slice(0, LIMIT).map(([best]) => [Number(best.location.split("/")[1]), best.score]);
    },
    bytes: () => sent(script) + sent(index),
  };
});
