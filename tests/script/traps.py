"""Wrong stories, each with one mistake. `‹` marks the place at which it is told."""

from __future__ import annotations

from dataclasses import dataclass

from tests.script.given import HEAD, SCENE

SIGN = "‹"
VARS = "story: 1\nvars: {app: x}\n"
REST = HEAD.partition("title: T\n")[2] + "  - card: title\n"
LINE = SCENE + "      - "


@dataclass(frozen=True)
class Trap:
    name: str
    text: str
    code: str
    words: tuple[str, ...]


def trap(name: str, text: str, code: str, *words: str) -> Trap:
    return Trap(name, text, code, words)


def step(name: str, text: str, code: str, *words: str) -> Trap:
    return Trap(name, LINE + text + "\n", code, words)


def head(name: str, line: str, code: str, *words: str) -> Trap:
    return Trap(name, HEAD.replace("scenes:", line + "\nscenes:") + "  - card: title\n", code, words)


YAML = (
    trap("tab indent", HEAD + "‹\t- beats: []\n", "E003", "tab in the indentation", "two spaces"),
    trap("tab between", "story:‹\t1\n", "E003", "tab between words"),
    trap("control", "story: 1\ntitle: a‹\x07b\n", "E006", "U+0007", "delete it"),
    trap("escaped control", 'story: 1\ntitle: ‹"a\\u0007b"\n' + HEAD[18:] + "  - card: title\n", "E006", "U+0007"),
    trap("control in a name", HEAD.replace("leo:", '‹"le\\u0007o":') + "  - card: title\n", "E111", "name of a role"),
    trap("direction", "story: 1\ntitle: a‹\u202eb\n", "E006", "U+202E"),
    trap("line separator", "story: 1\ntitle: a‹\u2028b\n", "E006", "U+2028"),
    trap(
        "duplicate", HEAD.replace("pack", "‹title: X\npack") + "  - card: title\n", "E011", '"title"', "line 2 already"
    ),
    trap("duplicate role", HEAD.replace("leo:", "‹maya:") + "  - card: title\n", "E011", '"maya" stands twice'),
    trap("self reference", "story: 1\ncast: &a {b: ‹*a}\n", "E012", "*a contains itself"),
    trap("unknown alias", "story: 1\ntitle: ‹*bold*\n" + REST, "E025", "starts with `*` needs quotes", '"*bold*"'),
    trap("no anchor", "story: 1\ntitle: ‹*bold\n", "E020", "no anchor &bold", "needs quotes"),
    trap("deep", "story: " + "[" * 31 + "‹" + "[" * 2000, "E014", "more than 32 deep"),
    trap("tag", "story: ‹!!python/object:os.system {}\n", "E016", "tags are not used"),
    trap("list as key", "story: 1\n? ‹[a]\n: b\n" + HEAD[9:] + "  - card: title\n", "E017", "a key is a word"),
    trap("merge", HEAD.replace("leo: boy", "‹<<: {}") + "  - card: title\n", "E018", "merge keys"),
    trap("documents", "story: 1\n‹---\ntitle: x\n", "E019", "second document", "delete the `---`"),
    trap("indent", "story: 1\n  ‹title: x\n", "E021", "indented too far", "same column"),
    trap("indent list", HEAD + "  - beats:\n    - wait: 1\n   ‹- wait: 2\n", "E021", "same column"),
    trap("colon", LINE + "maya: ‹Listen: this is bad\n", "E022", "`: ` in it needs quotes", '"Listen: this is bad"'),
    trap("colon in braces", LINE + "maya: {say: Listen‹: this}\n", "E022", "quotes, or add the missing `,`"),
    trap(
        "bare template", VARS + "title: ‹{{ app }} is down\n" + REST, "E023", "starts with `{{`", '"{{ app }} is down"'
    ),
    trap("bare template alone", VARS + "title: ‹{{ app }}\n" + REST, "E023", "starts with `{{`", '"{{ app }}"'),
    trap("quote", 'story: 1\ntitle: ‹"Did you see\npack: x\n', "E024", "quote", "not closed"),
    trap("bracket", "story: 1\ntitle: ‹[a, b\npack: x\n", "E024", "bracket", "not closed"),
    trap("comma", "story: 1\npost: {hashtags: [a] ‹text: b}\n", "E024", "missing before this"),
    trap("at sign", "story: 1\ntitle: ‹@maya says hi\n" + REST, "E025", "starts with `@`", '"@maya says hi"'),
    trap("backtick", "story: 1\ntitle: ‹`hi`\n" + REST, "E025", "starts with ``` needs quotes"),
    trap("after quote", 'story: 1\ntitle: "Hi" ‹she said\n' + REST, "E026", 'closing "', "whole text in quotes"),
    trap("apostrophe", "story: 1\ntitle: 'I' ‹m here'\n" + REST, "E026", "apostrophe", 'write it in "…"'),
    step("hash", "maya: I have ‹#1 problem", "E027", "starts a comment", '"I have #1 problem"'),
    step("hash first", "maya: ‹#kindness matters", "E027", '"#kindness matters"', "a space after its #"),
    trap("hash in a list", "story: 1\npost: {hashtags: ‹[#Kind, #Safe]}\n", "E024", "a # starts a comment"),
    trap("backslash", 'story: 1\ntitle: "a ‹\\q"\n', "E010", "backslash", "\\\\"),
    trap("no colon", "story: 1\n‹title\npack: x\n", "E010", "`: ` is missing"),
    trap("no space", "story: 1\n‹title:T\npack: x\n", "E010", "`: ` is missing", "a space after"),
    trap("comma first", "story: 1\npost: {‹, text: a}\n", "E010", "missing before this `,`"),
    trap("dash inside", "story: 1\ncast: [‹- maya]\n", "E010", "`- ` here", "commas"),
    trap("brace above", HEAD + "  - {card: title,\n  ‹- card: title\n", "E024", "opens above"),
    trap("list in line", "story: 1\nscenes: ‹- card: x\n", "E010", "on the same line"),
)

SHAPE = (
    trap("list at top", "‹- story: 1\n", "E101", "a story is a mapping", "a list"),
    trap("text at top", "‹hello\n", "E101", "a story is a mapping", "a text"),
    trap("scenes mapping", HEAD + "  ‹card: title\n", "E102", "scenes is a list", "`- `"),
    trap("cast list", HEAD.replace("{maya: girl, leo: boy}", "‹[maya]") + "  - card: title\n", "E101", "the cast"),
    trap("scene text", HEAD + "  - ‹school\n", "E101", "a scene is a mapping"),
    trap("beats mapping", HEAD + "  - beats:\n      ‹wait: 1\n", "E102", "beats is a list"),
    step("beat list", "‹[wait, 1]", "E101", "a beat is one step"),
    step("beat text", "‹hello there", "E101", "a beat is one step"),
    step("beat no space", "‹wait:1", "E101", "a space after"),
    step("key no space", "camera: {‹zoom:2}", "E104", "a space after"),
    step("two verbs", "{wait: 1, ‹sfx: pop}", "E108", '"wait" and "sfx"', "together"),
    step("no verb", "‹{id: x}", "E107", "without a verb"),
    step("dialog", '‹dialog: "Hi"', "E104", '"dialog" in a beat', 'write the speaker as the key:  - maya: "Hi"'),
    step("text verb", '‹text: "Hi"', "E104", '- maya: "Hi"'),
    step("sleep", "‹sleep: 1", "E104", 'mean "wait"'),
    step("delay", "‹delay: 0.5", "E104", 'mean "wait"'),
    step("sound", "‹sound: pop", "E104", 'mean "sfx"'),
    step("title card", "‹title_card: title", "E104", 'mean "card"'),
    step("typo in verb", "‹camrea: {zoom: 2}", "E104", 'mean "camera"'),
    step("key beside a line", '{maya: "Hi", ‹voice: a.wav}', "E104", "long form", "voice"),
    step("duration", "camera: {zoom: 2, ‹duration: 1}", "E104", "duration", 'mean "over"'),
    step("chat message", "chat: {messages: [{from: me, ‹message: Hi}]}", "E104", 'mean "text"'),
    step("speech in a chat", "chat: {messages: [‹Max: hello]}", "E104", '{from: Max, text: "hello"}'),
    step("words in a chat", 'chat: {messages: [‹"hello"]}', "E101", '{from: me, text: "hello"}'),
    step("chat list", "chat: ‹[{from: Max, text: hello}]", "E101", "chat: {app: Loop, messages: [ … ]}"),
    trap("step in a scene", HEAD + "  - ‹sfx: pop\n    card: title\n", "E104", "below  beats:"),
    trap("scene outside", HEAD + "  - card: title\n‹background: page\n", "E104", "belongs to a scene", "indent"),
    step("emotion", "enter: {maya: {‹emotion: happy}}", "E104", 'mean "mood"'),
    head("language", "‹language: en", "E104", 'mean "locale"'),
    trap("bg", HEAD + "  - ‹bg: bedroom\n    card: title\n", "E104", 'mean "background"'),
    trap("character", HEAD.replace("girl,", "{‹char: girl},") + "  - card: title\n", "E104", 'mean "character"'),
    trap(
        "missing title",
        "‹story: 1\npack: doodle\ncast: {a: girl}\nscenes: [card: title]\n",
        "E105",
        '"title" is missing',
    ),
    trap(
        "missing pack", "‹story: 1\ntitle: T\ncast: {a: girl}\nscenes: [card: title]\n", "E105", "as in  pack: doodle"
    ),
    trap("missing version", "‹title: T\npack: doodle\ncast: {a: girl}\nscenes: [card: title]\n", "E105", "story: 1"),
    trap("no character", HEAD.replace("girl,", "‹{at: left},") + "  - card: title\n", "E105", '"character" is missing'),
    trap("version", HEAD.replace("story: 1", "story: ‹3") + "  - card: title\n", "E106", "version 3", "story: 1"),
    step("says nothing", "‹maya:", "E107", "maya says nothing"),
    step("empty text", 'maya: ‹""', "E107", "the text is empty"),
    step("empty key", "camera: {‹zoom: , focus: maya}", "E107", 'nothing is given for "zoom"'),
    trap("empty scene", HEAD + "  - ‹background: bedroom\n", "E107", "without beats and without a card"),
    trap("no scenes", HEAD.replace("scenes:", "scenes: ‹[]"), "E107", "without scenes"),
    trap("scenes nothing", HEAD.replace("scenes:", "‹scenes:"), "E107", 'nothing is given for "scenes"'),
    head("audience", "audience: ‹kids", "E109", '"kids"', "children, teens, general"),
    step("shot", "camera: ‹closeup", "E109", 'mean "close"', "wide"),
    step("camera on a role", "camera: ‹maya", "E109", "camera: {focus: maya"),
    step("tap", "chat: {messages: [{tap: ‹delet}]}", "E109", 'mean "delete"'),
    step("mood in a line", 'maya: {say: "Hi", ‹mood: happy}', "E104", '"mood" in a line', "maya (worried)"),
    step("text in a line", 'maya: {‹text: "Hi"}', "E104", 'mean "say"'),
    step("transition as a step", "‹transition: fade", "E104", "belongs to the scene", "transition: fade"),
    trap("duration of a scene", HEAD + "  - ‹duration: 5\n    card: title\n", "E104", "as long as its beats"),
    step("hostile", 'maya: {say: "Hi", role: ‹mean}', "E109", "hostile"),
    trap(
        "id twice", HEAD + "  - {id: a, card: title}\n  - {id: ‹a, card: title}\n", "E110", '"a" stands twice', "line 6"
    ),
    head("var name", "vars: {‹2x: a}", "E111", '"2x"', "variable"),
    head("hashtag", "post: {hashtags: [‹be kind]}", "E111", "hashtag"),
    trap("role name", HEAD.replace("leo:", '‹"le o":') + "  - card: title\n", "E111", "name of a role"),
    trap("verb as role", HEAD.replace("leo:", "‹camera:") + "  - card: title\n", "E112", '"camera" is a verb'),
    trap("narrator cast", HEAD.replace("leo:", "‹narrator:") + "  - card: title\n", "E112", "narrator"),
    step("yes", "sticker: {name: heart, behind: ‹yes}", "E113", '"yes"', "true or false", "words here"),
    step("parenthesis", '‹maya (worried: "Hi"', "E114", "not a speaker", "maya (worried)"),
    step("empty mood", '‹maya (): "Hi"', "E114", "not a speaker"),
    step("two kinds", "chat: {messages: [‹{text: a, draft: b}]}", "E115", "text and draft"),
    step("no kind", "chat: {messages: [‹{from: leo}]}", "E115", "none of them"),
    step("long text", "maya: ‹" + "a" * 2001, "E116", "2001 characters"),
    step("underline", "caption: {text: one two, underline: ‹three}", "E117", '"three" is not in the text'),
    step("two in a comment", "comments: {feed: [‹{text: a, storm: 3}]}", "E119", "text and storm"),
    step("nothing in a comment", "comments: {feed: [‹{from: leo}]}", "E119", "none of them"),
    step("gather where", "comments: {feed: [‹{gather: kind}]}", "E105", '"to" is missing'),
    step("gather to", "comments: {feed: [{gather: kind, to: ‹hart}]}", "E206", 'mean "heart"'),
    step("two pages", "phone: ‹{call: Kai, lock: {time: '22:41'}}", "E120", "call and lock"),
    step("an empty banner", "notification: ‹{count: 3}", "E107", "says nothing"),
    step("photo alone", "reveal: {name: A, photo: ‹none.jpg}", "E502", "no file"),
    step("two in a window", "duet: {clip: ‹{who: maya, picture: heart}}", "E118", "this has both"),
    step("nobody in a window", "duet: {clip: ‹{by: maya.moves}}", "E118", "this has neither"),
    step("list as text", "maya: ‹[a, b]", "E103", "a text belongs here", "a list"),
    step("together mapping", "together: ‹{wait: 1}", "E102", "list of steps"),
)

NAMES = (
    step("role", '‹mya: "Hi"', "E201", 'no role "mya"', 'mean "maya"', "the cast is: maya, leo"),
    step("mood without brackets", '‹maya happy: "Hi"', "E201", 'no role "maya happy"', "maya (happy)"),
    step("role with mood", '‹ana (happy): "Hi"', "E201", 'no role "ana"'),
    step("role in verb", "enter: {‹lea: left}", "E201", 'mean "leo"'),
    step("focus", "camera: {focus: ‹mayaa}", "E201", 'mean "maya"'),
    step("look", "look: {maya: ‹camra}", "E201", 'mean "camera"'),
    trap("pack", HEAD.replace("doodle", "‹doodel") + "  - card: title\n", "E202", 'no pack "doodel"', 'mean "doodle"'),
    head("kit", "kit: ‹kindness", "E203", 'no kit "kindness"', "create-kindness"),
    trap("character name", HEAD.replace("girl", "‹gril") + "  - card: title\n", "E204", '"gril"', 'mean "girl"'),
    trap("background", HEAD + "  - {background: ‹bedrom, card: title}\n", "E205", '"bedrom" in pack doodle', "bedroom"),
    step("sticker", "sticker: ‹hart", "E206", 'mean "heart"', "pack doodle has: heart, pencil"),
    step("sfx", "sfx: ‹bop", "E207", 'no sound "bop"', 'mean "pop"'),
    step("music", "music: ‹piano", "E208", "soft-piano"),
    step("mood of the music", "music: {mood: ‹tens}", "E218", 'did you mean "tense"?'),
    step("music of nothing", "music: ‹{fade: 1}", "E105", '"track" is missing'),
    step("sound of nothing", "sfx: ‹{volume: 1}", "E105", '"name" is missing'),
    step("through", "sfx: {name: pop, through: ‹fone}", "E109", 'did you mean "phone"?'),
    trap("transition", HEAD + "  - {card: title, transition: ‹fad}\n", "E209", 'mean "fade"'),
    step(
        "mood",
        'maya (‹woried): "Hi"',
        "E210",
        '"woried" in pack doodle for maya',
        'mean "worried"',
        "maya has: neutral",
    ),
    step("mood once", 'maya (@‹woried): "Hi"', "E210", '"woried"'),
    step("mood quoted", '"maya (‹woried)": "Hi"', "E210", '"woried"'),
    step("pose as mood", 'maya (‹wave): "Hi"', "E210", "is a pose", "pose: {maya: wave}"),
    step("pose", "pose: {maya: ‹wavee}", "E211", 'mean "wave"', "maya has: stand, wave"),
    trap(
        "cast pose", HEAD.replace("girl,", "{character: girl, pose: ‹fly},") + "  - card: title\n", "E211", "maya has:"
    ),
    step("effect", "effect: ‹vignet", "E212", 'mean "vignette"'),
    step("card", "card: ‹helplin", "E213", 'mean "helpline"'),
    head("outro", "outro: {card: ‹bye}", "E213", '"bye"'),
    head("platform by another name", "platform: ‹instagram", "E214", 'mean "reels"'),
    head("platform", "platform: ‹tictoc", "E214", "tiktok"),
    step("moviepy", "effect: {moviepy: ‹MirrorZ}", "E215", 'mean "MirrorX"'),
    step("narrator body", "enter: {‹narrator: left}", "E216", "no body"),
    step("narrator mood", 'narrator (‹sad): "Hi"', "E216", "no body"),
)

NUMBERS = (
    step("clock", "wait: ‹12:30", "E303", '"12:30" is not a duration', "400ms"),
    step("word", "wait: ‹soon", "E303", '"soon"', "2 beats"),
    step("true", "wait: ‹true", "E303", '"true"'),
    step("negative", "wait: ‹-1", "E304", "negative (-1)"),
    step("negative text", 'wait: ‹"-400ms"', "E304", "negative (-0.4)"),
    step("nan", "wait: ‹.nan", "E305", "finite"),
    step("infinite", "wait: ‹.inf", "E305", "finite"),
    step("long", "wait: ‹1e9", "E302", "1e+09 seconds"),
    step("zoom text", "camera: {zoom: ‹big}", "E301", "a number belongs here", '"big"'),
    step("zoom percent", "camera: {zoom: ‹150%}", "E301", "a share, not a percentage: 1.5"),
    step("zoom quoted", 'camera: {zoom: ‹"2"}', "E301", "no quotes"),
    step("zoom range", "camera: {zoom: ‹99}", "E302", '"99" is out of range', "0.5 to 6"),
    step("zoom nan", "camera: {zoom: ‹.nan}", "E305", '".nan"'),
    step("whole", "burst: {count: ‹2.5}", "E301", "a whole number"),
    step("volume", "sfx: {name: pop, volume: ‹-1}", "E302", "0 to 2"),
    step("place", "enter: {maya: ‹lefft}", "E306", '"lefft"', 'mean "left"'),
    step("pixels", "enter: {maya: ‹540}", "E306", "pixels are never used"),
    step("point", "move: {maya: {x: ‹540}}", "E302", "out of range"),
    trap("colour", HEAD + "  - {background: {color: ‹blue}, card: title}\n", "E307", '"blue"', "#FFCB2E"),
    trap("colour digits", HEAD + "  - {background: {color: ‹'#ggg'}, card: title}\n", "E307", "#ggg"),
    head("market", "market: ‹Singapore", "E111", '"Singapore"', "SG"),
    head("no", "seed: ‹no", "E301", '"no"'),
)

FILES = (
    step("parent", "maya: {say: Hi, voice: ‹../secret.wav}", "E501", "leaves the story's folder"),
    step("absolute", "maya: {say: Hi, voice: ‹/etc/passwd.wav}", "E501", "leaves the story's folder"),
    step("drive", 'maya: {say: Hi, voice: ‹"C:\\\\a.wav"}', "E501", "leaves the story's folder"),
    step("address", 'maya: {say: Hi, voice: ‹"http://x/a.wav"}', "E501", "leaves the story's folder"),
    step("missing", "maya: {say: Hi, voice: ‹takes/none.wav}", "E502", "no file", "folder of the story"),
    step("kind", "maya: {say: Hi, voice: ‹story.yaml}", "E504", "right kind", ".wav"),
    trap("footage", HEAD + "  - {background: {footage: ‹none.mp4}, card: title}\n", "E502", "none.mp4"),
    trap("pack path", HEAD.replace("doodle", "‹../doodle") + "  - card: title\n", "E501", "--pack PATH"),
)

TEMPLATES = (
    step("undefined", 'maya: "On {{ ‹ap }}"', "E401", 'there is no "ap"'),
    step("undefined filter", 'maya: "On {{ title|‹uper }}"', "E405", '"uper"', 'mean "upper"'),
    step("unclosed", 'maya: ‹"On {{ title"', "E402", "can not be read"),
    step("power", 'maya: ‹"{{ 9**9**9 }}"', "E403", "`**` is not possible"),
    step("repetition", "maya: ‹\"{{ 'a' * 999999999 }}\"", "E403", "`*` is not possible"),
    step("attribute", 'maya: "{{ title.‹__class__ }}"', "E403", "__class__"),
    step("loop", 'maya: ‹"{% for i in range(9) %}x{% endfor %}"', "E403", "a loop is not possible"),
    step("set", 'maya: ‹"{% set x = 1 %}x"', "E403", "`set` is not possible"),
    step("later line", "maya: >\n          Hello\n          {{ ‹nobody }}", "E401", '"nobody"'),
)


def variables(name: str, said: str, code: str, *words: str) -> Trap:
    return head(name, f"vars:\n  {said}", code, *words)


LOGIC = (
    variables("wrong default", "loud: {type: number, default: ‹very}", "E701", "is a number", '"very"'),
    variables("no value", "‹app:", "E702", '"app" has no value', "--var app="),
    step("condition list", "{maya: Hi, when: ‹[a]}", "E704", "an expression", "when: market"),
    step("condition name", 'maya: Hi\n        when: title == "T" and ‹lod', "E401", '"lod"'),
    step("repeat nothing", "repeat: {over: ‹friends}\n        beats: [{maya: Hi}]", "E705", '"friends"', "are lists"),
    step("repeat alone", "repeat: ‹{over: [a, b]}", "E705", "beats are missing", "like  - repeat"),
    step("repeat lots", "repeat: {over: ‹[" + "a, " * 201 + "]}\n        beats: [{maya: Hi}]", "E708", "at most 200"),
    step("a part of itself", "include: ‹story.yaml", "E707", "includes itself"),
)

TRAPS = (*YAML, *SHAPE, *NAMES, *NUMBERS, *FILES, *TEMPLATES, *LOGIC)
