// From answers to a total and its band, as generator/measures/score.py does it. Pure: no document, no storage.
(function (root) {
  "use strict";

  function has(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name);
  }

  function ids(list) {
    return list.map(function (each) { return each.id; });
  }

  function pointsOf(definition) {
    var points = {};
    definition.options.forEach(function (option) { points[option.id] = option.points; });
    return points;
  }

  function refuseStrangers(definition, points, answers) {
    Object.keys(answers).forEach(function (item) {
      if (ids(definition.items).indexOf(item) === -1) throw new Error("no question '" + item + "'");
      if (!has(points, answers[item])) throw new Error("'" + item + "' has no answer '" + answers[item] + "'");
    });
  }

  /** The score of any full or partial set of answers {item id: option id}. With items open there is no total. */
  function score(definition, answers) {
    var points = pointsOf(definition);
    refuseStrangers(definition, points, answers);
    var open = ids(definition.items.filter(function (item) { return !has(answers, item.id); }));
    var soFar = Object.keys(answers).reduce(function (sum, item) { return sum + points[answers[item]]; }, 0);
    var danger = definition.items.filter(function (item) { return item.calls_for_help_above; });
    return {
      so_far: soFar,
      total: open.length ? null : soFar,
      band: open.length ? null : bandOf(definition, soFar),
      open: open,
      calls_for_help: ids(danger.filter(function (item) {
        return has(answers, item.id) && points[answers[item.id]] > points[item.calls_for_help_above];
      })),
      open_danger: ids(danger.filter(function (item) { return !has(answers, item.id); })),
    };
  }

  function bandOf(definition, total) {
    return ids(definition.bands.filter(function (band) { return band.low <= total && total <= band.high; }))[0];
  }

  root.measureEngine = { score: score };
})(this);
