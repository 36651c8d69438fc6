// Starts the search engine for a page: in a worker, or on the page itself where no worker may start.
// What is fetched is fetched by the page, so that the worker can answer meanwhile.
var careSearchHost = (function () {
  "use strict";

  const NEXT_TRY = 5000; // after a failure; the network may be back by then

  // Engines by the index they answer from, so that two boxes on a page share one.
  const engines = new Map();
  const loaded = new Set();
  const received = new Map(); // parts of an index by name, until the worker has them

  function absolute(url) {
    return new URL(url, document.baseURI).href;
  }

  // The scripts that a box names. Without the word table for readers who ask for less data.
  function urlsOf(box) {
    const savesData = navigator.connection && navigator.connection.saveData;
    const wantsLess = savesData || matchMedia("(prefers-reduced-data: reduce)").matches;
    return {
      engine: absolute(box.engine),
      index: absolute(box.index),
      meaning: !box.table || wantsLess ? [] : [absolute(box.table), absolute(box.vectors)],
    };
  }

  // What a damaged script throws is told to the reader in plain words, where what it should have brought is missing.
  window.addEventListener("error", (event) => {
    if (loaded.has(event.filename)) event.preventDefault();
  });

  // Runs scripts, which come side by side; each has run, or has failed to, before then is called.
  function load(urls, then) {
    let missing = urls.length;
    const next = () => {
      missing -= 1;
      if (missing === 0) then();
    };
    urls.forEach((url) => {
      const script = document.createElement("script");
      loaded.add(url);
      script.src = url;
      script.onload = next;
      script.onerror = next;
      document.head.appendChild(script);
    });
    if (urls.length === 0) then();
  }

  // The folder with the scripts of those parts of the index that stand apart.
  function partsOf(urls) {
    return new URL("parts-" + window.careSearchIndex.stamp + "/", urls.index).href;
  }

  // Brings parts of the index to the worker that needs them; their scripts hand over what they hold.
  function loadParts(folder, names, worker) {
    const part = (...given) => received.set(given[0], given);
    window.careSearch = Object.assign(window.careSearch || {}, { part });
    load(names.map((name) => folder + name + ".js"), () => {
      const parts = names.map((name) => received.get(name)).filter(Boolean);
      names.forEach((name) => received.delete(name));
      worker.postMessage({ type: "parts", names, parts });
    });
  }

  // Brings what answers by meaning need, after the first answer, so that it takes no time from it. Answers by words go
  // on meanwhile, and where it does not come.
  function loadMeaning(urls, worker) {
    if (urls.meaning.length === 0) return;
    load(urls.meaning, () => {
      const given = { type: "meaning", table: window.careSearchTable, vectors: window.careSearchVectors };
      if (given.table && given.vectors) worker.postMessage(given);
    });
  }

  // In a worker. on.ready({ ask }): its index is there; on.blocked(): it may not start; on.failure(): it is of no use.
  function startInWorker(urls, on) {
    const worker = new Worker(urls.engine);
    let hasEnded = false;
    let hasAnswered = false;
    const end = (tell) => {
      hasEnded = true;
      worker.terminate();
      tell();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(on.blocked);
    };
    worker.onmessage = (event) => {
      if (event.data.type === "failed") end(on.failure);
      if (event.data.type === "need") loadParts(partsOf(urls), event.data.names, worker);
      if (event.data.type !== "answer") return;
      on.answer(event.data.id, event.data.answer);
      if (!hasAnswered) loadMeaning(urls, worker);
      hasAnswered = true;
    };
    load([urls.index], () => {
      if (hasEnded) return;
      if (!window.careSearchIndex) {
        end(on.failure);
        return;
      }
      worker.postMessage({ type: "open", index: window.careSearchIndex });
      on.ready({ ask: (question) => worker.postMessage(Object.assign({ type: "ask" }, question)) });
    });
  }

  // On the page itself, where no worker may start (a copy opened from a disk). It does without the word table.
  function startOnPage(urls, on) {
    function orFail(step) {
      try {
        step();
      } catch (error) {
        on.failure(); // the engine, the index or a part of it is missing, damaged or another's
      }
    }

    function open() {
      const engine = window.careSearch.open(window.careSearchIndex, () => {});
      const answer = (question) => on.answer(question.id, engine.answer(question.text, question.limit));
      on.ready({ ask: (question) => orFail(() => answer(question)) });
    }

    // On the page no script can run at once, so every part is there before the first question.
    function loadAllParts() {
      const folder = partsOf(urls);
      const parts = window.careSearch.partsOf(window.careSearchIndex).map((name) => folder + name + ".js");
      load(parts, () => orFail(open));
    }

    load([urls.index, urls.engine], () => orFail(loadAllParts));
  }

  // Asks the engine with these scripts; only the newest question is answered.
  function newEngine(urls) {
    let engine = null;
    let failed = null;
    let newest = { id: 0 };

    const on = {
      ready: (started) => {
        engine = started;
        if (newest.id > 0) engine.ask(newest.question);
      },
      answer: (id, answer) => {
        if (id === newest.id) newest.onAnswer(answer);
      },
      failure: () => {
        failed = Date.now();
        if (newest.id > 0) newest.onFailure();
      },
      blocked: () => startOnPage(urls, on),
    };

    function start() {
      failed = null;
      engine = null;
      try {
        startInWorker(urls, on);
      } catch (error) {
        on.blocked();
      }
    }

    function ask(text, limit, onAnswer, onFailure) {
      const id = newest.id + 1;
      newest = { id, question: { id, text, limit }, onAnswer, onFailure };
      if (failed !== null && Date.now() - failed >= NEXT_TRY) start();
      if (failed !== null) onFailure();
      else if (engine !== null) engine.ask(newest.question);
    }

    start();
    return { ask };
  }

  // The engine that the box of this root names.
  function engineOf(root) {
    const name = root.dataset.index;
    if (!engines.has(name)) engines.set(name, newEngine(urlsOf(root.dataset)));
    return engines.get(name);
  }

  return { engineOf };
})();
