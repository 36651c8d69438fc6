// Which single answers decide: had one been a step milder or worse, which level there would be. Pure: no document.
(function (root) {
  "use strict";

  var MOST = 3; // of each kind: enough to talk about, too few to play with
  var UNSURE = "unsure";
  var SKIP = "skip";

  function stepOf(question, answer) {
    return question.steps[answer === UNSURE ? question.unsure : answer];
  }

  /** The nearest answer above (1) or below (-1) the given one, or nothing. */
  function nextTo(question, answer, direction) {
    var here = stepOf(question, answer);
    return Object.keys(question.steps).filter(function (option) {
      return (question.steps[option] - here) * direction > 0;
    }).sort(function (one, other) {
      return (question.steps[one] - question.steps[other]) * direction;
    })[0];
  }

  function changed(answers, id, answer) {
    var copy = {};
    Object.keys(answers).forEach(function (each) { copy[each] = answers[each]; });
    copy[id] = answer;
    return copy;
  }

  /** An answer about danger, or one that alone brings up a card with help at once, is never argued down. */
  function isSheltered(definition, question, answer, sheltering) {
    var alone = root.assessmentEngine.evaluate(definition, changed({}, question.id, answer)).cards;
    return question.is_danger || alone.some(function (card) { return sheltering.indexOf(card) !== -1; });
  }

  /** Every answered question whose next answer in this direction moves the level there, in the order of the questions. */
  function deciding(definition, answers, direction) {
    var evaluate = root.assessmentEngine.evaluate;
    var now = definition.levels.indexOf(evaluate(definition, answers).at_least);
    return definition.questions.map(function (question) {
      var given = answers[question.id];
      var answer = given && given !== SKIP ? nextTo(question, given, direction) : undefined;
      var level = answer ? evaluate(definition, changed(answers, question.id, answer)).level : null;
      return { question: question, answer: answer, level: level };
    }).filter(function (one) {
      return one.level && (definition.levels.indexOf(one.level) - now) * direction > 0;
    });
  }

  function isMildest(one, answers) {
    return stepOf(one.question, answers[one.question.id]) === 0;
  }

  /** What readers told us about comes first. A danger is never brought up as a matter of how to answer. */
  function nearestFirst(found, answers) {
    var calm = found.filter(function (one) { return !one.question.is_danger; });
    var told = calm.filter(function (one) { return !isMildest(one, answers); });
    return told.concat(calm.filter(function (one) { return isMildest(one, answers); }));
  }

  function plain(found) {
    return found.slice(0, MOST).map(function (one) {
      return { question: one.question.id, answer: one.answer, level: one.level };
    });
  }

  /**
   * {up, down}, each at most three of {question, answer, level}: with that answer in place of the one given, at least
   * that level. Nothing where help today or now is called for, or where no level is named. 'sheltering' are ids of cards.
   */
  function find(definition, answers, sheltering) {
    var result = root.assessmentEngine.evaluate(definition, answers);
    if (result.route || !result.level) return { up: [], down: [] };
    var up = nearestFirst(deciding(definition, answers, 1), answers);
    var down = deciding(definition, answers, -1).filter(function (one) {
      return !isSheltered(definition, one.question, answers[one.question.id], sheltering);
    });
    return { up: plain(up), down: plain(down) };
  }

  root.assessmentChanges = { find: find };
})(this);
