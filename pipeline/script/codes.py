"""Every code a problem of a story may carry, and what it means in one line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        # the file
        "E001": "the story file can not be read",
        "E002": "the file is too large to be a story",
        "E003": "lines are indented with tabs",
        "E004": "the file starts with a byte order mark",
        "E005": "the file is not UTF-8 text",
        "E006": "a character that no keyboard types",
        "E007": "the file is empty",
        # YAML
        "E010": "the YAML can not be read",
        "E011": "a key stands twice in one mapping",
        "E012": "an alias contains itself",
        "E013": "aliases expand to too many values",
        "E014": "values are nested too deeply",
        "E015": "too many values for a story",
        "E016": "YAML tags are not used in stories",
        "E017": "a key is not a word",
        "E018": "merge keys are not used in stories",
        "E019": "more than one document in a file",
        "E020": "an alias has no anchor",
        "E021": "a line is indented too far, or not far enough",
        "E022": "a text with `: ` in it needs quotes",
        "E023": "a text that starts with `{{` needs quotes",
        "E024": "a quote, bracket or brace is not closed",
        "E025": "a text that starts with a special character needs quotes",
        "E026": "something stands after a closing quote or bracket",
        # shape
        "E101": "a mapping belongs here",
        "E102": "a list belongs here",
        "E103": "a text belongs here",
        "E104": "an unknown key",
        "E105": "a key is missing",
        "E106": "an unknown version of the story language",
        "E107": "nothing is given where something is needed",
        "E108": "a beat with more than one verb",
        "E109": "not one of the words that are possible here",
        "E110": "an id stands twice",
        "E111": "a name with characters that names can not have",
        "E112": "a verb can not be the name of a role",
        "E113": "true or false belongs here",
        "E114": "the speaker is not written as `role` or `role (mood)`",
        "E115": "a chat message is not exactly one of text, draft and tap",
        "E116": "a text is too long",
        "E117": "the underlined words are not in the text",
        # names
        "E201": "a role that is not in the cast",
        "E202": "an unknown pack",
        "E203": "an unknown kit",
        "E204": "an unknown character",
        "E205": "an unknown background",
        "E206": "an unknown sticker or prop",
        "E207": "an unknown sound",
        "E208": "an unknown piece of music",
        "E209": "an unknown transition",
        "E210": "an unknown expression",
        "E211": "an unknown pose",
        "E212": "an unknown effect",
        "E213": "an unknown card",
        "E214": "an unknown platform",
        "E215": "an unknown MoviePy effect",
        "E216": "the narrator has no body",
        "E217": "the kit has no helpline for the market",
        # numbers
        "E301": "a number belongs here",
        "E302": "a number is out of range",
        "E303": "a duration that is not understood",
        "E304": "a duration can not be negative",
        "E305": "not a finite number",
        "E306": "a place that is not understood",
        "E307": "a colour that is not understood",
        # templates
        "E401": "a template uses a name that does not exist",
        "E402": "a template can not be read",
        "E403": "something that templates may not do",
        "E404": "a template makes or is too much text",
        "E405": "an unknown filter",
        "E406": "a template failed",
        "E407": "a template is missing",
        # files of the story
        "E501": "a path leaves the story's folder",
        "E502": "a file is missing",
        "E503": "a link leads out of the story's folder",
        "E504": "a path that is not a file of the expected kind",
    }
)
