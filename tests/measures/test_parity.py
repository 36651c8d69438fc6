"""Python and the very script that browsers run add up alike."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from py_mini_racer import JSEvalException, MiniRacer

from generator.measures.export import BROWSER, definition_script
from generator.measures.score import as_json, score
from generator.model import Measure

SAMPLE, SEED = 10_000, 20261122
Answers = Mapping[str, str]


# Every way to answer all items, in the order of itertools.product; a result is what its values are in this order.
WHOLE = """
function whole(definition) {
  var sets = [[]];
  definition.items.forEach(function () {
    var longer = [];
    sets.forEach(function (set) { definition.options.forEach(function (each) { longer.push(set.concat(each.id)); }); });
    sets = longer;
  });
  return sets.map(function (set) {
    var answers = {};
    set.forEach(function (option, at) { answers[definition.items[at].id] = option; });
    var found = measureEngine.score(definition, answers);
    return [found.so_far, found.total, found.band, found.open, found.calls_for_help, found.open_danger].join();
  }).join(" ");
}
function all(sets) {
  return JSON.stringify(JSON.parse(sets).map(function (answers) {
    return measureEngine.score(measureDefinition, answers);
  }));
}
"""


def browser_with(measure: Measure) -> MiniRacer:
    """An engine with the shipped scripts in it."""
    racer = MiniRacer()
    racer.eval((BROWSER / "engine.js").read_text(encoding="utf-8"))
    racer.eval(definition_script(measure))
    racer.eval(WHOLE)
    return racer


def in_browser(measure: Measure, sets: list[Answers]) -> list[dict[str, object]]:
    return json.loads(str(browser_with(measure).call("all", json.dumps(sets))))  # type: ignore[no-any-return]


def every_result(measure: Measure) -> Iterator[str]:
    """What every way to answer all items leads to."""
    ids = [item.id for item in measure.items]
    for chosen in product([option.id for option in measure.options], repeat=len(ids)):
        found = score(measure, dict(zip(ids, chosen, strict=True)))
        lists = (",".join(each) for each in (found.open, found.calls_for_help, found.open_danger))
        yield ",".join([str(found.so_far), str(found.total), str(found.band), *lists])


def drawn(measure: Measure) -> Iterator[Answers]:
    """Sets with items left open, from nearly none to nearly all."""
    draw = random.Random(SEED)
    for _ in range(SAMPLE):
        share = draw.random()
        yield {item.id: draw.choice(measure.options).id for item in measure.items if draw.random() > share}


def test_every_full_set_of_answers_adds_up_alike(measure: Measure) -> None:
    """All 262,144 and 16,384 ways to fill in the form have the same whole result in both."""
    assert list(every_result(measure)) == str(browser_with(measure).eval("whole(measureDefinition)")).split(" ")


def test_sets_with_open_items_add_up_alike(measure: Measure) -> None:
    """Ten thousand drawn sets with items left open have the same whole result in both."""
    sets = list(drawn(measure))

    assert [as_json(score(measure, answers)) for answers in sets] == in_browser(measure, sets)


@pytest.mark.parametrize("answers", [{"moood": "not-at-all"}, {"worry": "never"}, {"worry": "constructor"}])
def test_the_browser_refuses_what_there_is_not(measures: Mapping[str, Measure], answers: Answers) -> None:
    """An answer that does not exist stops the browser's sum, as it stops Python's."""
    measure = measures["gad-7"]

    with pytest.raises(JSEvalException, match=r"no question|no answer"):
        in_browser(measure, [answers])
    with pytest.raises(ValueError, match=r"no question|no answer"):
        score(measure, answers)
