// What the search box says and shows: one value for each thing that can come of a question.
var careSearchStates = (function () {
  "use strict";

  // Of the results on one page so many are shown at first.
  const OF_PAGE = 3;
  const OF_TOPIC = 10;

  function state(words, changes) {
    const bare = { words, isCrisis: false, results: [], signpost: null, maybe: [], hasWays: false, canWiden: false };
    return Object.assign(bare, changes);
  }

  // No page here is sure to answer.
  function abstaining(answer) {
    const signpost = answer.signpost;
    if (answer.crisis) return state("Help comes first. Please call or text.", { isCrisis: true, signpost });
    if (signpost) return state("We cannot answer that here.", { signpost });
    const maybe = answer.results.filter((result) => result.fits);
    return state("We cannot answer that here.", { maybe, hasWays: true });
  }

  function counted(number) {
    if (number === 0) return "No answer";
    return number === 1 ? "1 answer" : number + " answers";
  }

  // The state that an answer leads to, under the chosen topic.
  function ofAnswer(answer, topic) {
    if (answer.abstains) return abstaining(answer);
    const results = answer.results.filter((result) => result.fits && topic.holds(result));
    const words = counted(results.length) + (topic.isChosen() ? " in “" + topic.name() + "”" : "");
    const ofPage = topic.isChosen() ? OF_TOPIC : OF_PAGE;
    return state(words, { isCrisis: answer.crisis, results, ofPage, canWiden: results.length === 0 });
  }

  return {
    ofAnswer,
    loading: state("Search is still loading. All questions are listed here.", { hasWays: true }),
    failed: state("Search did not load. All questions are listed here.", { hasWays: true }),
  };
})();
