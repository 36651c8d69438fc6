// MiniSearch as a careful site would set it up.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import MiniSearch from "minisearch";
import { LIMIT, askAll, job, sent } from "./asked.mjs";

const OPTIONS = {
  fields: ["question", "answer"],
  storeFields: ["question"], // what a list of results shows
  searchOptions: {
    boost: { question: job.boost },
    combineWith: "OR",
    fuzzy: 0.2,
    prefix: (_, at, words) => at === words.length - 1, // it may still be growing
  },
};

const source = readFileSync(fileURLToPath(import.meta.resolve("minisearch")), "utf8");
const script = transformSync(source, { minify: true, legalComments: "none" }).code;

await askAll((collection, faqs) => {
  const engine = new MiniSearch(OPTIONS);
  const documents = faqs.map(({ question, answer }, id) => ({ id, question, answer }));
  engine.addAll(documents);
  return {
    answer: (text) => engine.search(text).slice(0, LIMIT).map(({ id, score }) => [id, score]),
    // A site may send its FAQs and index them in the browser, or send the index. The lighter way counts.
    bytes: () => sent(script) + Math.min(sent(JSON.stringify(documents)), sent(JSON.stringify(engine))),
  };
});
