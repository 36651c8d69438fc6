"""People on paper: what each would answer, where it must lead, and why. All other answers are the mildest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One written case."""

    who: str
    answers: Mapping[str, str]
    level: str | None
    route: str | None
    why: str
    cards: frozenset[str] = frozenset()  # must be among those shown
    not_cards: frozenset[str] = frozenset()  # must not be


def _case(
    who: str, answers: str, level: str | None, route: str | None, why: str, cards: str = "", not_cards: str = ""
) -> Case:
    """``answers`` and cards are written as words: "suicide:plan now:maybe"."""
    pairs = dict(word.split(":") for word in answers.split())
    return Case(who, pairs, level, route, why, frozenset(cards.split()), frozenset(not_cards.split()))


# fmt: off
# The cases of a desk review of the questions, in its order; the answers are our reading of each case.
REVIEWED = (
    _case("first panic, 24, scared but nobody hurt", "symptoms:every_day function:some",
          "outpatient", None, "the help text of the first question says to choose No", "lifeline", "crisis"),
    _case("widower, 61, hears his late wife, wishes not to wake", "suicide:wished symptoms:every_day",
          "iop", None, "hearing someone who died counts as No; the text offers weekly care with a safety plan",
          "crisis"),
    _case("student in mania, 4 nights awake, spending", "mania:strong function:some",
          "emergency_eval", "crisis", "days of high energy that cannot be slowed need a look today", "crisis"),
    _case("psychosis 10 days after birth", "reality:strong perinatal:recent",
          "emergency_eval", "medical", "lost touch with what is real after a birth is an emergency for a hospital",
          "crisis perinatal"),
    _case("unwanted images of harming her baby", "others:mild symptoms:every_day perinatal:recent",
          "iop", None, "unwanted thoughts are not intent and call for no alarm", "perinatal lifeline", "crisis"),
    _case("daily suicidal thoughts for years, in weekly care", "suicide:method past_care:not_enough symptoms:most_days",
          "emergency_eval", "crisis", "today, and the text names the own team and the safety plan first", "crisis"),
    _case("plan and gun", "suicide:plan symptoms:all_the_time",
          "crisis_now", "crisis", "a plan acts alone", "crisis"),
    _case("veteran, flashbacks, drinks nightly", "symptoms:every_day substances:harm function:some",
          "iop", None, "flashbacks count as No on what is real", "do_not_stop opioid substance_help"),
    _case("vodka daily, never stopped", "substances:harm withdrawal:sick",
          "emergency_eval", "medical", "heavy drinking every day is a risk of the body even before it stops",
          "do_not_stop"),
    _case("prescribed anxiety pills ran out, shaking", "withdrawal:sick symptoms:most_days",
          "emergency_eval", "medical", "stopping such pills at once can be deadly", "do_not_stop"),
    _case("fentanyl, in withdrawal, no home", "substances:harm withdrawal:sick home:unsafe",
          "emergency_eval", "medical", "withdrawal needs a doctor today, and naloxone at hand",
          "opioid do_not_stop housing"),
    _case("stable on methadone, mild low mood", "substances:trouble symptoms:some_days",
          "outpatient", None, "a steady prescribed dose counts as nothing", "opioid"),
    _case("stimulants, 3 days awake, people in the walls", "reality:strong mania:strong substances:harm",
          "emergency_eval", "crisis", "lost touch with what is real, whatever the cause", "crisis"),
    _case("anorexia, dizzy, says all is fine", "eating:warning",
          "emergency_eval", "medical", "the eating page asks for signs that a reader notices", "medical_check"),
    _case("bulimia, purges daily, still works", "eating:warning symptoms:most_days",
          "emergency_eval", "medical", "purging most days is a risk of the body", "medical_check"),
    _case("husband tracks her phone", "unsafe:unsafe symptoms:every_day function:some",
          "iop", None, "being followed for real counts on the page about safety, not on what is real",
          "unsafe_home bring_someone", "crisis"),
    _case("teen, 15, hurts herself a little", "age:teen self:moderate symptoms:most_days",
          "iop", None, "the level holds, with words for under 18", "teen crisis"),
    _case("trans woman, 19, thrown out, suicidal thoughts", "suicide:thoughts home:unsafe symptoms:most_days",
          "php", None, "thoughts of ending life without a steady home", "crisis housing", "unsafe_home"),
    _case("reads little, “not sure” to all",
          "age:unsure now:unsure suicide:unsure self:unsure others:unsure reality:unsure mania:unsure symptoms:unsure "
          "function:unsure body:unsure eating:unsure perinatal:unsure substances:unsure withdrawal:unsure "
          "overdose:unsure past_care:unsure home:unsure unsafe:unsure engage:unsure video:unsure reach:unsure",
          "crisis_now", "medical", "unsure counts as a stated answer, and the reasons say “not sure”", "crisis"),
    _case("private man, “rather not say” twice", "suicide:skip self:skip symptoms:most_days",
          None, None, "no reassuring level while danger is unknown", "crisis"),
    _case("mother for her son, 20, barricaded", "now:maybe",
          "emergency_eval", "crisis", "it could turn dangerous; the page for someone else has the same signs",
          "crisis"),
    _case("first psychosis, 18, still in class", "reality:strong function:harder",
          "emergency_eval", "crisis", "new loss of touch with what is real needs a look today", "crisis"),
    _case("72, suddenly confused, sees cats", "body:warning reality:strong",
          "emergency_eval", "medical", "new confusion is a problem of the body first; medical wins", "medical_check"),
    _case("no food or drink for 2 days, low", "function:no_food symptoms:every_day",
          "emergency_eval", "medical", "a bed in residential care takes weeks; this needs a doctor today", "crisis"),
    _case("attempt 5 weeks ago, home for 9 days, calm", "suicide:tried past_care:higher",
          "emergency_eval", "crisis", "no plan now: today, with the own team, and not “now”", "crisis safety_plan"),
    _case("depression, never treated, misses work", "symptoms:every_day function:some",
          "outpatient", None, "weekly care first when nothing was tried and no danger sign shows"),
    _case("one glass of wine most nights", "substances:no_harm",
          "self_help", None, "use without harm is no problem to treat", "substance_information", "substance_help"),
    _case("multiple sclerosis, wheelchair, mild worry", "symptoms:some_days engage:push",
          "outpatient", None, "a steady illness and a disability do not raise the level", "", "medical_check"),
    _case("thoughts 12 years ago, well now", "",
          "self_help", None, "the past year counts; the text still names 988", "", "crisis"),
    _case("farmworker, no papers, panic, no internet", "symptoms:every_day home:shaky video:no_device reach:cannot",
          "iop", None, "panic with no steady place; the card names phone, home visits and 211", "phone_or_home reach"),
    _case("cut that needed stitches last week", "self:serious",
          "emergency_eval", "crisis", "a page cannot tell intent, so care that was needed means today", "crisis"),
    _case("divorced, drinks daily, active thoughts, gun", "suicide:thoughts substances:harm",
          "emergency_eval", "crisis", "thoughts and heavy drinking together are too much for a day program", "crisis"),
    _case("a voice says kill yourself", "reality:pushing",
          "crisis_now", "crisis", "being pushed to act is danger now", "crisis"),
    _case("shoved his wife last week", "others:serious",
          "emergency_eval", "crisis", "someone was hurt; help so that nobody gets hurt", "crisis nobody_gets_hurt"),
    _case("5 days out of prison, opioids before", "substances:trouble symptoms:most_days home:shaky",
          "iop", None, "three areas at once; the weeks after release are a time of risk", "opioid housing"),
)

# Everyday profiles, from all well to danger now.
PERSONAS = (
    _case("nothing wrong", "", "self_help", None, "no rule holds"),
    _case("mild, needs a push", "symptoms:some_days engage:push", "outpatient", None, "a first talk helps to start",
          "bring_someone"),
    _case("most days low", "symptoms:most_days function:harder", "outpatient", None, "symptoms on most days"),
    _case("low every day, has had care before", "symptoms:every_day function:some past_care:helped", "iop", None,
          "symptoms and daily life after earlier care"),
    _case("weekly care is not enough", "symptoms:most_days function:some past_care:not_enough", "iop", None,
          "a step up is fair"),
    _case("drinks too much, little help at home", "symptoms:most_days substances:harm home:alone", "iop", None,
          "use that does harm", "substance_help do_not_stop medical_check bring_someone"),
    _case("wishes to be dead, gets by", "suicide:wished symptoms:most_days", "outpatient", None,
          "a wish alone stays weekly, with crisis help shown", "crisis"),
    _case("thoughts, hard days, little done", "suicide:thoughts symptoms:every_day function:most", "php", None,
          "thoughts with hard symptoms", "crisis"),
    _case("thought about how", "suicide:method", "emergency_eval", "crisis", "acts alone", "crisis"),
    _case("still ill after a stay", "past_care:higher symptoms:every_day function:some", "php", None,
          "a stay lately and hard symptoms"),
    _case("does not get up", "function:bed symptoms:all_the_time", "residential", None, "daily life has stopped",
          "crisis"),
    _case("unsafe at home, hard symptoms", "home:unsafe symptoms:every_day", "iop", None, "home raises the level",
          "housing"),
    _case("unsafe at home, cannot function", "unsafe:unsafe function:most", "residential", None,
          "home does not allow care from there", "unsafe_home"),
    _case("overdose last month, well now", "overdose:severe", "emergency_eval", "medical",
          "an overdose lately needs a doctor", "withdrawal_now opioid"),
    _case("may hurt someone soon", "others:soon", "crisis_now", "crisis", "danger to others now", "crisis"),
    _case("took too much", "now:danger", "crisis_now", "medical", "911 first, then 988", "crisis"),
    _case("could turn dangerous, with thoughts", "now:maybe suicide:thoughts", "crisis_now", "crisis", "together: now",
          "crisis"),
)

# Written before they were run; what was expected, and what was mended, is in the notes on the right.
UNSEEN = (
    _case("type 1 diabetes, left out insulin, does not care to wake",
          "suicide:wished body:warning symptoms:every_day function:some",
          "emergency_eval", "medical", "came out as iop until the words named a medicine left out",
          "crisis medical_check"),
    _case("grandmother, pills from three doctors, two falls",
          "body:watch withdrawal:uneasy symptoms:some_days function:harder home:alone reach:hard",
          "outpatient", None, "her medicines are looked at this week; no emergency of the mind",
          "medical_check do_not_stop bring_someone reach", "crisis"),
    _case("lithium ran out, sleeps less, can slow down", "mania:mild symptoms:some_days past_care:helped",
          "outpatient", None, "the refill today is the care", "", "crisis"),
    _case("student, a friend's stimulant pills, two nights up",
          "mania:mild substances:trouble withdrawal:uneasy symptoms:some_days function:harder",
          "iop", None, "one step more than a nurse would name; no emergency", "substance_help opioid", "crisis"),
    _case("foggy after a concussion, not sure about the body", "body:unsure symptoms:most_days function:some",
          "outpatient", None, "a doctor within days", "medical_check", "crisis"),
    _case("checks for five hours a day and works", "others:mild symptoms:every_day function:harder",
          "outpatient", None, "unwanted thoughts are not intent; weekly care is the least", "lifeline", "crisis"),
    _case("lost custody yesterday, alone with a bottle, thoughts",
          "suicide:thoughts substances:trouble symptoms:every_day function:some home:alone engage:not_now",
          "php", None, "a nurse would want him seen today; a clinician has to settle it",
          "crisis substance_help bring_someone"),
    _case("panic with chest pain, heart checked twice", "body:warning symptoms:every_day function:some",
          "emergency_eval", "medical", "too much, on purpose: a page cannot clear chest pain", "medical_check"),
    _case("autistic burnout, eats three foods, hits head",
          "function:most symptoms:most_days self:moderate eating:watch video:with_help reach:hard",
          "php", None, "came out as iop while the help text told disabled readers not to count it",
          "crisis medical_check reach technology"),
    _case("new father, put the baby down hard and walked out",
          "others:moderate symptoms:every_day function:harder perinatal:recent",
          "emergency_eval", "crisis", "came out as iop; today until a clinician has settled it",
          "crisis nobody_gets_hurt perinatal"),
    _case("here on his visa, he holds phone and papers",
          "suicide:wished symptoms:every_day function:some home:shaky unsafe:unsafe video:no_place reach:cannot "
          "engage:push",
          "iop", None, "no way out of the house, and no visit to his door",
          "crisis unsafe_home private_place reach bring_someone"),
    _case("sixty days in residential care, wants less",
          "symptoms:some_days substances:trouble past_care:higher home:alone",
          "iop", None, "down one step at a time", "opioid substance_help after_stay", "crisis"),
    _case("psychosis in remission, injection on time", "reality:mild",
          "outpatient", None, "keep what works", "", "crisis"),
    _case("cares for his wife, three hours of sleep, wishes neither woke",
          "suicide:wished symptoms:every_day function:harder home:alone reach:cannot",
          "iop", None, "exhausted, and a wish that takes in two", "crisis bring_someone reach"),
    _case("prescribed opioids cut off five days ago, wishes to be dead",
          "suicide:wished withdrawal:sick symptoms:every_day function:most",
          "emergency_eval", "medical", "withdrawal, despair and overdose come together",
          "do_not_stop opioid medical_check"),
)
# fmt: on
