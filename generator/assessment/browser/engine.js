// From answers to a level of care, as generator/assessment/evaluate.py does it. Pure: no document, no storage.
(function (root) {
  "use strict";

  var LEVEL = "level";
  var UNSURE = "unsure";
  var SKIP = "skip";
  var ROUTES = ["crisis", "medical"]; // where both hold, the later one wins

  /** How far up its axis one answer stands; open and skipped questions count as nothing. */
  function stepOf(question, answers) {
    var answer = given(answers, question.id);
    if (answer === SKIP) return 0;
    return question.steps[answer === UNSURE ? question.unsure : answer];
  }

  function given(answers, id) {
    return Object.prototype.hasOwnProperty.call(answers, id) ? answers[id] : SKIP;
  }

  function refuseStrangers(definition, answers) {
    Object.keys(answers).forEach(function (id) {
      var question = definition.questions.filter(function (each) { return each.id === id; })[0];
      if (!question) throw new Error("no question '" + id + "'");
      var known = answers[id] === UNSURE || answers[id] === SKIP;
      if (!known && !Object.prototype.hasOwnProperty.call(question.steps, answers[id])) {
        throw new Error("'" + id + "' has no answer '" + answers[id] + "'");
      }
    });
  }

  /** The pages behind every name that a condition may use: an axis, else a single page. */
  function pagesOf(definition) {
    var pages = {};
    definition.questions.forEach(function (question) { pages[question.id] = [question]; });
    definition.questions.forEach(function (question) { pages[question.axis] = []; });
    definition.questions.forEach(function (question) { pages[question.axis].push(question); });
    return pages;
  }

  function stepsOf(pages, answers) {
    var steps = {};
    Object.keys(pages).forEach(function (name) {
      steps[name] = Math.max.apply(null, pages[name].map(function (page) { return stepOf(page, answers); }));
    });
    return steps;
  }

  /** Whether enough of the condition's thresholds are reached. */
  function holds(condition, steps) {
    return Object.keys(condition.of).filter(function (name) {
      return steps[name] >= condition.of[name];
    }).length >= condition.least;
  }

  function highest(rules) {
    return rules.reduce(function (floor, rule) { return Math.max(floor, rule.floor); }, 0);
  }

  /** The answers that make the conditions hold, in the order of the questions. */
  function reasonsFor(definition, pages, answers, conditions) {
    var behind = {};
    conditions.forEach(function (condition) {
      Object.keys(condition.of).forEach(function (name) {
        if (name === LEVEL) return;
        pages[name].forEach(function (page) {
          if (stepOf(page, answers) >= condition.of[name]) behind[page.id] = true;
        });
      });
    });
    return definition.questions.filter(function (question) { return behind[question.id]; }).map(function (question) {
      return { question: question.id, answer: answers[question.id] };
    });
  }

  /** The questions without an answer that keep this level from being named. */
  function openQuestions(definition, answers, level) {
    var needs = definition.needs[level];
    return definition.questions.filter(function (question) {
      return given(answers, question.id) === SKIP && needs !== "none" &&
        (question.is_danger || (needs === "all" && question.moves_level));
    }).map(function (question) { return question.id; });
  }

  function cardsFor(definition, answers, steps) {
    var hasSkippedDanger = definition.questions.some(function (question) {
      return question.is_danger && answers[question.id] === SKIP;
    });
    return definition.cards.filter(function (card) {
      return (card.when_danger_is_skipped && hasSkippedDanger) ||
        card.shown_when.some(function (condition) { return holds(condition, steps); });
    }).map(function (card) { return card.id; });
  }

  /** The result of any full or partial set of answers {question id: option id, "unsure" or "skip"}. */
  function evaluate(definition, answers) {
    refuseStrangers(definition, answers);
    var pages = pagesOf(definition);
    var steps = stepsOf(pages, answers);
    var fired = definition.rules.filter(function (rule) { return holds(rule, steps); });
    var level = highest(fired);
    steps[LEVEL] = level;
    var cautious = definition.fit_rules.filter(function (rule) { return holds(rule, steps); });
    var fit = highest(cautious);
    var open = openQuestions(definition, answers, level);
    var urgent = fired.filter(function (rule) { return rule.route; });
    var because = reasonsFor(definition, pages, answers, fired.filter(function (rule) { return rule.floor === level; }));
    return {
      level: open.length ? null : definition.levels[level],
      fit: fit,
      cards: cardsFor(definition, answers, steps),
      reasons: because.map(function (one) { return reasonWords(definition, one); }),
      route: urgent.length ? ROUTES[Math.max.apply(null, urgent.map(function (rule) { return ROUTES.indexOf(rule.route); }))] : null,
      at_least: definition.levels[level],
      because: because,
      fit_because: reasonsFor(definition, pages, answers, cautious.filter(function (rule) { return rule.floor === fit; })),
      open: open,
      urgent_rules: urgent.map(function (rule) { return rule.id; }),
    };
  }

  /** An answer {question, answer} as a clause that goes on after "You told us"; nothing for the mildest. */
  function reasonWords(definition, one) {
    var question = definition.questions.filter(function (each) { return each.id === one.question; })[0];
    return question.reasons[one.answer] || "";
  }

  root.assessmentEngine = { evaluate: evaluate, reasonWords: reasonWords };
})(this);
