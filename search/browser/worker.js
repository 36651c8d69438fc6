// Runs the search engine away from the page. The first message names the scripts to load; later ones ask.
// Of questions that wait, only the newest is answered.
(function () {
  "use strict";

  let engine = null;
  let waiting = null;

  function open(urls) {
    try {
      importScripts(urls.engine, urls.index);
      engine = careSearch.open(careSearchIndex, (names) => importScripts(...names.map((name) => urls.parts[name])));
    } catch (error) {
      postMessage({ type: "failed" });
    }
  }

  function answerNewest() {
    if (waiting === null) return;
    const question = waiting;
    waiting = null;
    try {
      postMessage({ type: "answer", id: question.id, answer: engine.answer(question.text, question.limit) });
    } catch (error) {
      postMessage({ type: "failed" }); // a part of the index did not come
    }
  }

  onmessage = function (event) {
    if (event.data.type === "open") {
      open(event.data);
    } else if (engine !== null) {
      waiting = event.data;
      setTimeout(answerNewest, 0); // messages that already wait come first and take this one's place
    }
  };
})();
