"""What stands on the controls of a phone, by language."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.registry import frozen

WORDING: Mapping[str, Mapping[str, str]] = frozen(
    {
        "en": {
            "send": "send",
            "post": "post",
            "block": "block",
            "report": "report",
            "mute": "mute",
            "filter": "filter",
            "restrict": "restrict",
            "delete": "delete",
            "duet": "duet",
            "why": "why?",
            "bullying": "bullying",
            "hate": "hate",
            "spam": "spam",
        },
        "zh": {
            "send": "发送",
            "post": "发布",
            "block": "拉黑",
            "report": "举报",
            "mute": "静音",
            "filter": "过滤",
            "restrict": "限制",
            "delete": "删除",
            "duet": "合拍",
            "why": "为什么？",
            "bullying": "欺凌",
            "hate": "仇恨",
            "spam": "垃圾信息",
        },
        "ms": {
            "send": "hantar",
            "post": "siar",
            "block": "sekat",
            "report": "lapor",
            "mute": "senyap",
            "filter": "tapis",
            "restrict": "hadkan",
            "delete": "padam",
            "duet": "duet",
            "why": "kenapa?",
            "bullying": "buli",
            "hate": "kebencian",
            "spam": "spam",
        },
        "es": {
            "send": "enviar",
            "post": "publicar",
            "block": "bloquear",
            "report": "reportar",
            "mute": "silenciar",
            "filter": "filtrar",
            "restrict": "restringir",
            "delete": "eliminar",
            "duet": "dúo",
            "why": "¿por qué?",
            "bullying": "acoso",
            "hate": "odio",
            "spam": "spam",
        },
    }
)


def wording(control: str, locale: str) -> str:
    """The word on a control, in English where the language is not known."""
    words = WORDING.get(locale.partition("-")[0].lower(), WORDING["en"])
    return words.get(control, control)
