// Runs the search engine away from the page. The first message brings the index; later ones ask, bring parts of the index
// that were asked for, or what answers by meaning need. Of questions that wait, only the newest is answered.
(function () {
  "use strict";

  if (typeof importScripts !== "function") return; // on a page, which runs the engine itself

  let engine = null;
  let waiting = null;
  let pending = 0;
  const named = new Set(); // parts that the page was asked for

  // Parts are fetched by the page, side by side; the question that needs them is asked again when they are there.
  function need(names) {
    throw Object.assign(new Error("Parts of the index are missing."), { missing: names });
  }

  function fetchMissing(error) {
    if (!error.missing) throw error;
    const names = error.missing.filter((name) => !named.has(name));
    if (names.length === 0 && pending === 0) throw error; // they came, and are another index's
    names.forEach((name) => named.add(name));
    if (names.length === 0) return;
    pending += 1;
    postMessage({ type: "need", names });
  }

  function answerNewest() {
    if (waiting === null) return;
    const { id, text, limit } = waiting;
    try {
      postMessage({ type: "answer", id, answer: engine.answer(text, limit) });
      waiting = null;
    } catch (error) {
      fetchMissing(error);
    }
  }

  const on = {
    open: function (given) {
      engine = careSearch.open(given.index, need);
    },
    ask: function (question) {
      waiting = question;
      setTimeout(() => orFail(answerNewest), 0); // messages that already wait come first and take this one's place
    },
    parts: function (given) {
      pending -= 1;
      given.parts.forEach((part) => careSearch.part(...part));
      if (given.parts.length < given.names.length) throw new Error("A part of the index did not come.");
      answerNewest();
    },
    meaning: function (given) {
      try {
        engine.understand(given.table, given.vectors);
      } catch (error) {
        // Of another making: answers by words go on.
      }
    },
  };

  function orFail(step) {
    try {
      step();
    } catch (error) {
      postMessage({ type: "failed" }); // an index of another version, or a part of it that did not come
    }
  }

  onmessage = (event) => orFail(() => on[event.data.type](event.data));
})();
