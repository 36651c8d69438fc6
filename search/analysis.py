"""From text to words: the same steps for documents and queries, in Python and in engine.js."""

from __future__ import annotations

import re
import unicodedata

# Lucene's short list without "no" and "not": who, what, how, when and should carry meaning and stay. And the small
# words of Spanish that are no words of English, so that a question in Spanish is read by those that say something.
STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be but by for if in into is it of on or such that the their then there these they this "
        "to was will with "
        "ademas ahi al algo algun alguna algunas alguno algunos alla alli antes aqui asi aun aunque cada casi como "
        "con cual cuales cualquier cuando cuanta cuantas cuanto cuantos de debe deben deberia debo del demas desde "
        "despues donde durante el ella ellas ello ellos en entonces entre eran eres es esa esas ese eso esos esta "
        "estaba estamos estan estar estas este esto estos estoy fue fueron gracias haber hace hacen hacer haces hago "
        "han hasta haya hola iba ir la las le les lo los luego mas mi mientras mio mis misma mismo mucha muchas mucho "
        "muchos muy nada ni nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero podemos "
        "poder podria por porque pude puede pueden puedo pues que quien quienes quiere quieren quiero quisiera se "
        "segun ser sera si sido siempre sino sobre somos soy su sus tal tambien tampoco tanta tanto te tener tenga "
        "tengo tenia ti tiene tienen tienes toda todas todavia todo todos tu tus tuve un una unas uno unos usted "
        "ustedes vamos voy y ya yo",
    )
)
WORD = "[a-z0-9]{1,40}"  # what stands after folding; a longer run is cut, so that no pattern meets a huge word

# Ranges whose decompositions Unicode has frozen: every Python and every browser folds them alike.
_DECOMPOSED = re.compile("[\u00aa-\u024f\u1e00-\u1eff\ufb00-\ufb06\uff10-\uff5a]")
_MARKS = re.compile("[\u0300-\u036f]")
_INVISIBLE_OR_APOSTROPHE = re.compile("['`\u00ad\u00b4\u02bc\u2018\u2019\u200b-\u200d\u2032\ufeff]")
_UNDECOMPOSED = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"})
_CROSSED = str.maketrans("øØłŁđĐı", "oollddi")
_CAPITALS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_THOUSANDS = re.compile("([0-9]),(?=[0-9]{3})")
_WORD = re.compile(WORD)


def fold(text: str) -> str:
    """The text in plain small letters: no accents, no apostrophes, "4,000" as "4000"."""
    plain = _INVISIBLE_OR_APOSTROPHE.sub("", text)
    plain = _DECOMPOSED.sub(lambda found: unicodedata.normalize("NFKD", found[0]), plain)
    plain = _MARKS.sub("", plain).translate(_UNDECOMPOSED).translate(_CROSSED).translate(_CAPITALS)
    return _THOUSANDS.sub(r"\1", plain)


def words(text: str) -> list[str]:
    """The words of a text, folded, stop words included."""
    return _WORD.findall(fold(text))


def is_being_typed(text: str) -> bool:
    """Whether the last word may still be growing: nothing stands after it."""
    return bool(re.search(r"[a-z0-9]\Z", fold(text[-4:])))
