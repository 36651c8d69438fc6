// Lets the browser's engine walk through every combination of answers, in the order of generator/assessment/proof/.
(function (root) {
  "use strict";

  function resultOf(name) {
    var engine = root.assessmentEngine;
    if (name === "level") return engine.levelOf;
    if (name === "fit") return engine.fitOf;
    if (name.indexOf("route ") === 0) return function (definition, steps) {
      return engine.routesOf(definition, steps).indexOf(name.slice(6)) === -1 ? 0 : 1;
    };
    return function (definition, steps) {
      var card = definition.cards.filter(function (each) { return "card " + each.id === name; })[0];
      return engine.isShown(card, steps) ? 1 : 0;
    };
  }

  /** How far up each name stands at one place of a space {dimensions: [[step, …], …], covers: [[name, [dimension, …]], …]}. */
  function stepsAt(space, place) {
    var own = [];
    for (var at = space.dimensions.length - 1; at >= 0; at -= 1) {
      own[at] = space.dimensions[at][place % space.dimensions[at].length];
      place = Math.floor(place / space.dimensions[at].length);
    }
    var steps = {};
    for (var each = 0; each < space.covers.length; each += 1) {
      var worst = 0;
      var covered = space.covers[each][1];
      for (var one = 0; one < covered.length; one += 1) worst = Math.max(worst, own[covered[one]]);
      steps[space.covers[each][0]] = worst;
    }
    return steps;
  }

  /** The results at ``count`` places of a space, ``stride`` apart and round its end, one character each. */
  root.resultsOf = function (definition, name, space, first, count, stride, size) {
    var result = resultOf(name);
    var found = "";
    for (var at = 0; at < count; at += 1) {
      found += String.fromCharCode(result(definition, stepsAt(space, (first + at * stride) % size)));
    }
    return found;
  };
})(this);
