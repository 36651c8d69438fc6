// From answers to a level of care, as generator/assessment/evaluate.py does it. Pure: no document, no storage.
(function (root) {
  "use strict";

  var UNSURE = "unsure";
  var SKIP = "skip";
  var ROUTES = ["medical", "crisis"]; // where both hold, the first one comes first

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
      if (typeof answers[id] !== "string" || !known && !Object.prototype.hasOwnProperty.call(question.steps, answers[id])) {
        throw new Error("'" + id + "' has no answer '" + answers[id] + "'");
      }
    });
  }

  /** How far up every page and every axis stands; pages of one axis count by their maximum. */
  function stepsOf(definition, answers) {
    var steps = Object.create(null); // so that no name means anything yet
    var axes = Object.create(null);
    definition.questions.forEach(function (question) {
      steps[question.id] = stepOf(question, answers);
    });
    definition.questions.forEach(function (question) {
      axes[question.axis] = Math.max(axes[question.axis] || 0, stepOf(question, answers));
    });
    Object.keys(axes).forEach(function (axis) { steps[axis] = axes[axis]; });
    return steps;
  }

  /** Whether enough of the condition's thresholds are reached. */
  function holds(condition, steps) {
    var reached = 0;
    for (var at = 0; at < condition.of.length; at += 1) {
      if (steps[condition.of[at][0]] >= condition.of[at][1]) reached += 1;
    }
    return reached >= condition.least;
  }

  function highest(rules, steps) {
    var floor = 0;
    for (var at = 0; at < rules.length; at += 1) {
      if (rules[at].floor > floor && holds(rules[at], steps)) floor = rules[at].floor;
    }
    return floor;
  }

  /** The level, from 0, for steps {page or axis: step}. */
  function levelOf(definition, steps) {
    return highest(definition.rules, steps);
  }

  /** How careful to be about video, from 0; here and for the cards, steps also hold the level. */
  function fitOf(definition, steps) {
    return highest(definition.fit_rules, steps);
  }

  /** All routes that hold, the one to take first in front; none where nothing is urgent. */
  function routesOf(definition, steps) {
    return ROUTES.filter(function (route) {
      return definition.rules.some(function (rule) { return rule.route === route && holds(rule, steps); });
    });
  }

  function isShown(card, steps) {
    return card.shown_when.some(function (condition) { return holds(condition, steps); });
  }

  /** The pages behind a name that a condition uses: an axis, else a single page. */
  function pagesOf(definition, name) {
    var pages = definition.questions.filter(function (question) { return question.axis === name; });
    return pages.length ? pages : definition.questions.filter(function (question) { return question.id === name; });
  }

  /** The answers that make the conditions hold, in the order of the questions. */
  function reasonsFor(definition, answers, conditions) {
    var behind = Object.create(null);
    conditions.forEach(function (condition) {
      condition.of.forEach(function (threshold) {
        pagesOf(definition, threshold[0]).forEach(function (page) {
          if (stepOf(page, answers) >= threshold[1]) behind[page.id] = true;
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
      return (card.when_danger_is_skipped && hasSkippedDanger) || isShown(card, steps);
    }).map(function (card) { return card.id; });
  }

  /** The result of any full or partial set of answers {question id: option id, "unsure" or "skip"}. */
  function evaluate(definition, answers) {
    refuseStrangers(definition, answers);
    var steps = stepsOf(definition, answers);
    var level = levelOf(definition, steps);
    steps.level = level;
    var fit = fitOf(definition, steps);
    var routes = routesOf(definition, steps);
    var open = openQuestions(definition, answers, level);
    var fired = definition.rules.filter(function (rule) { return holds(rule, steps); });
    var because = reasonsFor(definition, answers, fired.filter(function (rule) { return rule.floor === level; }));
    var careful = definition.fit_rules.filter(function (rule) { return rule.floor === fit && holds(rule, steps); });
    return {
      level: open.length ? null : definition.levels[level],
      fit: fit,
      cards: cardsFor(definition, answers, steps),
      reasons: because.map(function (one) { return reasonWords(definition, one); }),
      route: routes.length ? routes[0] : null,
      routes: routes,
      at_least: definition.levels[level],
      because: because,
      fit_because: reasonsFor(definition, answers, careful),
      route_because: reasonsFor(definition, answers, fired.filter(function (rule) {
        return rule.route && rule.route === routes[0];
      })),
      open: open,
      left_out: definition.questions.filter(function (question) {
        return question.is_danger && given(answers, question.id) === SKIP;
      }).map(function (question) { return question.id; }),
      urgent_rules: fired.filter(function (rule) { return rule.route; }).map(function (rule) { return rule.id; }),
    };
  }

  /** An answer {question, answer} as a clause that goes on after "You told us"; nothing for the mildest. */
  function reasonWords(definition, one) {
    var question = definition.questions.filter(function (each) { return each.id === one.question; })[0];
    return question.reasons[one.answer] || "";
  }

  root.assessmentEngine = {
    evaluate: evaluate, reasonWords: reasonWords,
    levelOf: levelOf, routesOf: routesOf, fitOf: fitOf, isShown: isShown,
  };
})(this);
