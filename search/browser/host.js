// Starts the search engine for a page: in a worker, or on the page itself where no worker may start.
var careSearchHost = (function () {
  "use strict";

  // Engines by where their scripts are, so that two boxes on a page share one.
  const engines = new Map();

  // In a worker: ask(question) -> calls back with the answer to the newest question only.
  function workerEngine(urls, onAnswer, onFailure) {
    const worker = new Worker(urls.worker);
    const giveUp = () => {
      worker.terminate();
      onFailure();
    };
    worker.onerror = giveUp;
    worker.onmessage = (event) => {
      if (event.data.type === "failed") giveUp();
      if (event.data.type === "answer") onAnswer(event.data.id, event.data.answer);
    };
    worker.postMessage({ type: "open", engine: urls.engine, index: urls.index, parts: urls.parts });
    return { ask: (question) => worker.postMessage(Object.assign({ type: "ask" }, question)) };
  }

  // On the page itself, where a worker may not start (a copy opened from a disk).
  function pageEngine(urls, onAnswer, onFailure) {
    let engine = null;
    let waiting = null;

    function ask(question) {
      if (engine === null) {
        waiting = question;
        return;
      }
      let answer = null;
      try {
        answer = engine.answer(question.text, question.limit);
      } catch (error) {
        onFailure(); // a part of the index is another's
        return;
      }
      onAnswer(question.id, answer);
    }

    function start() {
      try {
        engine = window.careSearch.open(window.careSearchIndex, () => {});
      } catch (error) {
        onFailure();
        return;
      }
      if (waiting !== null) ask(waiting);
    }

    function load(url, onLoad) {
      const script = document.createElement("script");
      script.src = url;
      script.onload = onLoad;
      script.onerror = onFailure;
      document.head.appendChild(script);
    }

    // On the page no script can run at once, so every part is there before the first question.
    function loadParts() {
      const names = Object.keys(urls.parts);
      let missing = names.length;
      names.forEach((name) => {
        load(urls.parts[name], () => {
          missing -= 1;
          if (missing === 0) start();
        });
      });
    }

    load(urls.engine, () => load(urls.index, loadParts));
    return { ask };
  }

  // One engine for all boxes with the same scripts: in a worker, else on the page, else failed.
  // Only the newest question is answered.
  function engineOf(urls) {
    if (engines.has(urls.index)) return engines.get(urls.index);
    let engine = null;
    let newest = { id: 0, onAnswer: () => {}, onFailure: () => {} };
    let isOnPage = false;
    let hasFailed = false;

    function tell(id, answer) {
      if (id === newest.id) newest.onAnswer(answer);
    }

    function fail() {
      hasFailed = true;
      newest.onFailure();
    }

    function moveToPage() {
      if (isOnPage) return;
      isOnPage = true;
      engine = pageEngine(urls, tell, fail);
      if (newest.id > 0) engine.ask(newest.question);
    }

    function ask(text, limit, onAnswer, onFailure) {
      const id = newest.id + 1;
      newest = { id, question: { id, text, limit }, onAnswer, onFailure };
      if (hasFailed) onFailure();
      else engine.ask(newest.question);
    }

    try {
      engine = workerEngine(urls, tell, moveToPage);
    } catch (error) {
      moveToPage();
    }
    engines.set(urls.index, { ask });
    return engines.get(urls.index);
  }

  return { engineOf };
})();
